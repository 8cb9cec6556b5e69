package org.accountability.rules.internal.pack;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.accountability.determination.Kind;
import org.accountability.determination.Topic;
import org.accountability.model.SchoolYear;
import org.accountability.model.internal.Counted;
import org.accountability.rules.internal.language.Rule;

/**
 * The rules that end before their pack does, with nothing in their place: in the next year that the pack covers no rule
 * of their topic begins, and the pack does not say why they ended. Whoever extended the pack by a year hardly meant it.
 */
public final class EndedRules {
    private final PackText pack;
    private final List<StatedRule> rules;

    private EndedRules(PackText pack) {
        this.pack = pack;
        this.rules = pack.years().equals(Years.ANY)
                ? List.of()
                : pack.rules().stream().filter(this::endsUnsaid).toList();
    }

    /** Returns the ended rules of {@code pack}; no rules if it does not state the years it covers. */
    public static EndedRules of(PackText pack) {
        return new EndedRules(pack);
    }

    /** The ended rules, in order of stage, file and line. */
    public List<StatedRule> rules() {
        return rules;
    }

    /** The first year that the pack covers after the last one of {@code rule}. */
    public SchoolYear yearAfter(StatedRule rule) {
        return nextCovered(last(rule)).orElseThrow();
    }

    /**
     * Returns a message for a reader who gets no answer of {@code topic} in {@code year}, if rules of the topic ended
     * before.
     */
    public Optional<String> before(SchoolYear year, Topic topic) {
        List<StatedRule> ended = rules.stream()
                .filter(rule -> topic.code().equals(topicOf(rule)) && last(rule).compareTo(year) < 0)
                .filter(EndedRules::decides)
                .toList();
        return ended.isEmpty()
                ? Optional.empty()
                : Optional.of(Counted.of(ended.size(), "rule") + " ended with "
                        + ended.stream()
                                .map(rule -> last(rule).toString())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(" and "))
                        + ", and nothing took "
                        + (ended.size() == 1 ? "its" : "their") + " place");
    }

    /** Whether the rule decides an outcome, as a rule for a star does not. */
    private static boolean decides(StatedRule rule) {
        return rule.rule().flatMap(Rule::kind).filter(Kind.STAR::equals).isEmpty();
    }

    private boolean endsUnsaid(StatedRule rule) {
        if (rule.inForce() == null) {
            return false;
        }
        SchoolYear last = last(rule);
        String topic = topicOf(rule);
        Optional<SchoolYear> next = nextCovered(last);
        Predicate<DeclaredGap> says =
                ending -> ending.topic().equals(topic) && ending.years().include(last);
        return next.isPresent()
                && pack.endings().stream().noneMatch(says)
                && pack.rules().stream()
                        .noneMatch(other -> topic.equals(topicOf(other)) && beginsWithin(other, last, next.get()));
    }

    /** Whether the rule begins after {@code last}, and not after {@code next}. */
    private static boolean beginsWithin(StatedRule rule, SchoolYear last, SchoolYear next) {
        Years inForce = rule.inForce();
        return inForce != null
                && inForce.first().compareTo(last) > 0
                && inForce.first().compareTo(next) <= 0;
    }

    private Optional<SchoolYear> nextCovered(SchoolYear last) {
        return pack.years().each().stream()
                .filter(year -> year.compareTo(last) > 0 && pack.covers(year))
                .findFirst();
    }

    private static SchoolYear last(StatedRule rule) {
        return Objects.requireNonNull(rule.inForce()).last();
    }

    /** Empty where no stage names the file, of which is complained. */
    private String topicOf(StatedRule rule) {
        return pack.stageOf(rule).map(Stage::topic).orElse("");
    }
}
