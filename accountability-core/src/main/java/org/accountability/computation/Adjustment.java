package org.accountability.computation;

import java.util.List;
import org.accountability.model.SchoolYear;

/** The smallest changes of results that would have made a computed number reach a wanted one. */
public interface Adjustment {
    /** Returns the school year whose results would have to be others. */
    SchoolYear year();

    /** Returns sets of changes that are enough; without one of its changes, or with less of it, a set is not. */
    List<? extends List<? extends ResultChange>> ways();

    /** Returns why no change is enough, as a sentence uses it; for an adjustment without {@link #ways}. */
    String whyNone();
}
