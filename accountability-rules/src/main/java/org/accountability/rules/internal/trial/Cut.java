package org.accountability.rules.internal.trial;

import org.accountability.rules.internal.language.Operator;

/**
 * A place where a rule holds a value of what it matched against a parameter.
 *
 * @param type the simple name of what is matched
 * @param field what is asked of it
 * @param operator how the two are compared: field, operator, parameter
 */
record Cut(String type, String field, Operator operator) {
    /** Whether it holds of {@code value} either way. */
    boolean judgesAlike(int value, int oneCut, int otherCut) {
        return operator.holds(Integer.compare(value, oneCut)) == operator.holds(Integer.compare(value, otherCut));
    }
}
