package org.accountability.determination;

import org.accountability.policy.Status;

/**
 * The rule that a finding comes from.
 *
 * @param rule its name, a sentence
 * @param file the rule file within its pack
 * @param line the line on which it begins, from 1
 * @param citation the document that states it
 * @param status how sure we are of it
 */
public record Clause(String rule, String file, int line, String citation, Status status) {
    /** {@code schools.drl:42 "name" (citation, CONFIRMED)}. */
    @Override
    public String toString() {
        return file + ":" + line + " \"" + rule + "\" (" + citation + ", " + status + ")";
    }
}
