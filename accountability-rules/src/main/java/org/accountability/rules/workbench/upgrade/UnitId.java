package org.accountability.rules.workbench.upgrade;

import org.accountability.rules.workbench.upgrade.MergeUnit.Kind;

/**
 * What makes a unit the same in several versions of a file.
 *
 * @param number which of those of the same name, from 1
 */
record UnitId(Kind kind, String name, int number) {
    /** Returns the unit in words, such as {@code rule "A school is …"}. */
    String words() {
        if (kind.isOnePerFile()) {
            return kind.words();
        }
        boolean isSentence = kind == Kind.RULE || kind == Kind.SCENARIO || kind == Kind.STAGE || kind == Kind.ROW;
        return kind.words() + " " + (isSentence ? "\"" + name + "\"" : name) + (number > 1 ? ", no. " + number : "");
    }
}
