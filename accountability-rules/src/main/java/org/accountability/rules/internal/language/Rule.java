package org.accountability.rules.internal.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountability.determination.Kind;

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
    /** All operands of the rule, at any depth: those of its patterns, then those of its finding. */
    public Stream<Operand> operands() {
        return Stream.concat(
                patterns.stream().flatMap(Pattern::operands), finding.stream().flatMap(Operand::withArguments));
    }

    /** Returns the kind of its finding, which is an entry where it gives none; nothing where it is no kind. */
    public Optional<Kind> kind() {
        return finding.size() == 3
                ? Optional.of(Kind.ENTRY)
                : Arrays.stream(Kind.values())
                        .filter(kind ->
                                finding.size() > 1 && finding.get(1).toString().equals("Kind." + kind))
                        .findFirst();
    }

    /** Returns a copy of this rule with other patterns. */
    public Rule withPatterns(List<Pattern> others) {
        return new Rule(name, List.copyOf(others), finding, offset, findingOffset);
    }

    /** Returns a copy of this rule with another finding. */
    public Rule withFinding(List<Operand> other) {
        return new Rule(name, patterns, List.copyOf(other), offset, findingOffset);
    }
}
