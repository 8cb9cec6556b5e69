package org.accountability.determination;

import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.WholeState;

/**
 * The number of a state's schools in Levels 4 and 5.
 *
 * @param organization the state
 * @param schools all schools given, with a level or without
 * @param inLevels4And5 those of them in Level 4 or 5
 */
public record LevelTally(OrganizationCode organization, int schools, int inLevels4And5) implements Evidence {
    private static final long HUNDRED = 100;

    /** The tally of the levels of {@code schools}. */
    public static LevelTally of(List<Determination> schools) {
        long inLevels4And5 = schools.stream()
                .map(Determination::level)
                .filter(level -> level == Level.LEVEL_4 || level == Level.LEVEL_5)
                .count();
        return new LevelTally(new WholeState().organization(), schools.size(), Math.toIntExact(inLevels4And5));
    }

    /** Whether more than {@code percent} of the schools are in Levels 4 and 5. */
    public boolean exceeds(int percent) {
        return HUNDRED * inLevels4And5 > (long) percent * schools;
    }

    /** Whether at least {@code percent} of the {@code all} schools of the state are given. */
    public boolean covers(int percent, int all) {
        return HUNDRED * schools >= (long) percent * all;
    }

    @Override
    public List<ExplainedValue> inputs() {
        return List.of(
                ExplainedValue.of("schools given", schools),
                ExplainedValue.of("schools in Levels 4 and 5", inLevels4And5));
    }
}
