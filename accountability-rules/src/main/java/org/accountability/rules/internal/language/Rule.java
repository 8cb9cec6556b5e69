package org.accountability.rules.internal.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * A rule: where facts like these are, there is this finding.
 *
 * @param name a sentence
 * @param patterns what it looks for
 * @param finding what it finds: what is known of a finding, in order
 * @param offset where it begins in its file
 * @param findingOffset where the finding begins
 */
public record Rule(String name, List<Pattern> patterns, List<Operand> finding, int offset, int findingOffset) {
    /** Every value that it speaks of, at any depth: of what it looks for, then of what it finds. */
    public Stream<Operand> operands() {
        return Stream.concat(
                patterns.stream().flatMap(Pattern::operands), finding.stream().flatMap(Operand::withArguments));
    }

    /** The same rule that looks for something else. */
    public Rule withPatterns(List<Pattern> others) {
        return new Rule(name, List.copyOf(others), finding, offset, findingOffset);
    }

    /** The same rule that finds something else. */
    public Rule withFinding(List<Operand> other) {
        return new Rule(name, patterns, List.copyOf(other), offset, findingOffset);
    }
}
