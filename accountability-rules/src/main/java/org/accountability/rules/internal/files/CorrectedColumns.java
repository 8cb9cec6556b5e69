package org.accountability.rules.internal.files;

import java.util.List;

/** The columns that the results of a group stand in, as corrections of a number in one of them name it. */
public interface CorrectedColumns {
    /** Returns the keys that name a column together; none where results have no columns. */
    List<String> keys();

    /** Returns the words that may stand under one of the keys. */
    List<String> words(String key);

    /** Returns the measures whose numbers stand in columns. */
    List<String> measures();

    /**
     * Returns what a column is called.
     *
     * @param words one for each key, in their order
     */
    String inWords(List<String> words);
}
