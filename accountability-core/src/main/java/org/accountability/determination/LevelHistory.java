package org.accountability.determination;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;

/**
 * The levels of a school or district in the years before the one that is determined. Rules see it as
 * {@link PastLevels}.
 *
 * @param organization whose levels they were
 * @param year the school year that is determined
 * @param past the years up to the one before, without a gap; one or more
 */
public record LevelHistory(OrganizationCode organization, SchoolYear year, List<Past> past) implements RawEvidence {
    /**
     * The level of an organisation in one year.
     *
     * @param year the school year
     * @param level its level; none where it had none
     * @param designated whether the Commissioner or the Board had placed it there by name
     */
    public record Past(SchoolYear year, Level level, boolean designated) {}

    /**
     * Checks the levels, and sorts them by year.
     *
     * @param past in any order
     * @throws InvalidValueException if a year is missing or given twice, or none is the year before, or a level that
     *     is by decision alone was not by decision
     */
    public LevelHistory {
        past = past.stream().sorted(Comparator.comparing(Past::year)).toList();
        SchoolYear expected = year.minus(past.size());
        for (Past one : past) {
            if (!one.year().equals(expected)) {
                throw new InvalidValueException(
                        "history of " + organization,
                        one.year(),
                        "must have one level for each year from its first to " + year.minus(1) + "; expected "
                                + expected);
            }
            if (!one.designated() && isByDecisionAlone(organization, one.level())) {
                throw new InvalidValueException(
                        "history of " + organization, one.level(), "is by decision alone; say so for " + one.year());
            }
            expected = one.year().minus(-1);
        }
        if (past.isEmpty()) {
            throw new InvalidValueException("history of " + organization, "nothing", "must have a year");
        }
    }

    /** Whether nobody but who decides places {@code organization} there: a district takes Level 4 from its schools too. */
    public static boolean isByDecisionAlone(OrganizationCode organization, Level level) {
        return level == Level.LEVEL_5 || (organization.isSchool() && level == Level.LEVEL_4);
    }

    /** The year before the one that is determined. */
    public Past before() {
        return past.get(past.size() - 1);
    }

    @Override
    public List<Evidence> finished(SchoolYear ofDetermination, ParameterSet inForce) {
        return List.of(PastLevels.of(this, inForce));
    }

    /**
     * Returns a contradiction if the fact says that the organisation leaves Level 4 or 5, but it was in neither the
     * year before.
     */
    @Override
    public Optional<String> contradiction(Fact fact) {
        boolean leaves = fact.kind() == FactKind.EXIT || fact.kind() == FactKind.LEFT_LEVEL_4;
        return !leaves || before().level().number() >= Level.LEVEL_4.number()
                ? Optional.empty()
                : Optional.of("the fact " + fact.kind().code() + " says that " + organization
                        + " leaves Level 4 or 5, but its history has it at " + before().level() + " in "
                        + before().year() + "; one of the two is wrong");
    }

    @Override
    public List<ExplainedValue> inputs() {
        return past.stream()
                .map(one -> ExplainedValue.of(
                        "level in " + one.year(), one.level() + (one.designated() ? " by decision" : "")))
                .toList();
    }
}
