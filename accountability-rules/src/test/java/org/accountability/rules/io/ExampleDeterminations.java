package org.accountability.rules.io;

import java.util.List;
import java.util.Set;
import org.accountability.determination.Clause;
import org.accountability.determination.Determination;
import org.accountability.determination.Explanation;
import org.accountability.determination.Finding;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.determination.Reason;
import org.accountability.determination.Topic;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.accountability.rules.Determinations;
import org.accountability.rules.MadeUpDeterminations;
import org.accountability.rules.Provenance;

/** Determinations made by hand, of two schools and their district, for the writers to write. */
final class ExampleDeterminations {
    static final SchoolYear YEAR = SchoolYear.of(2013);
    static final Parameter CUT = new Parameter(
            "SCHOOL_PERCENTILE_CUT",
            "Schools at or below it are Level 3",
            "percentile",
            "20",
            SchoolYear.of(2012),
            null,
            "Example citation, p. 1",
            Status.CONFIRMED);
    static final Provenance PROVENANCE =
            new Provenance("massachusetts/framework-2012", true, "0.1.0", "aa11", "bb22", "cc33");

    static final School LOW = School.of("90010002")
            .name("=HYPERLINK(\"http://example.invalid\")")
            .type(SchoolType.ELEMENTARY)
            .percentile(12)
            .cumulativePpiAll(60)
            .build();
    static final School UNKNOWN =
            School.of("90010001").name("Upper, \"New\" School").build();
    static final District DISTRICT = District.of(OrganizationCode.of("90010000"), "Example District 1");
    static final StateYear STATE =
            StateYear.of(YEAR).school(LOW).school(UNKNOWN).district(DISTRICT).build();

    private static final List<Determination> SCHOOLS = List.of(
            determination(UNKNOWN),
            determination(
                    LOW,
                    ground(LOW, Kind.CRITERION, Level.LEVEL_3, 4, "Among lowest performing 20% of schools"),
                    ground(LOW, Kind.STAR, Level.NONE, 12, "Left Level 4")));

    private static final List<Determination> DISTRICTS = List.of(determination(
            DISTRICT, ground(DISTRICT, Kind.CRITERION, Level.LEVEL_3, 1, "One or more schools in the district")));

    static final Determinations ALL = MadeUpDeterminations.of(STATE, SCHOOLS, DISTRICTS, PROVENANCE);

    private ExampleDeterminations() {}

    private static Determination determination(Evidence subject, Ground... grounds) {
        return new Determination(
                subject, YEAR, Topic.LEVEL, Explanation.of(List.of(grounds), Level.NONE, Reason.NO_RULE_APPLIES));
    }

    private static Ground ground(Evidence about, Kind kind, Level level, int order, String text) {
        return new Ground(
                new Finding(about.organization(), kind, level, "REASON_" + order),
                level,
                new Reason("REASON_" + order, order, text),
                new Clause("the school percentile is low", "schools.drl", 10 + order, "Example", Status.CONFIRMED),
                List.of(CUT),
                List.of(about),
                Set.of());
    }
}
