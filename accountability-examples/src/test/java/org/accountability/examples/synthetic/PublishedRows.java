package org.accountability.examples.synthetic;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.model.Measure;
import org.accountability.model.Reported;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;

/** What is published for the index of one year of a made-up state. */
record PublishedRows(Roster roster, int spring, List<Reported> rows) {
    /** @param edition 0 for the draws of the bundled state */
    static PublishedRows of(int schools, int edition, int spring) {
        Roster roster = Roster.of(schools, edition);
        Publication publication = new Publication(spring, EnumSet.allOf(StudentGroup.class));
        Survey.of(roster, List.of(publication));
        return new PublishedRows(roster, spring, publication.rows());
    }

    List<Measure> measures() {
        return rows.stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .toList();
    }

    List<StudentsAtLevel> counts() {
        return rows.stream()
                .filter(StudentsAtLevel.class::isInstance)
                .map(StudentsAtLevel.class::cast)
                .toList();
    }

    /** The measures by what they are of, such as {@code 90010005 2012 ALL cpi ELA}. */
    Map<String, Measure> byCell() {
        Map<String, Measure> byCell = new TreeMap<>();
        for (Measure measure : measures()) {
            byCell.put(
                    String.join(
                            " ",
                            measure.organization().digits(),
                            measure.year().toString(),
                            measure.group().toString(),
                            measure.kind().code(),
                            String.valueOf(measure.subject())),
                    measure);
        }
        return byCell;
    }

    /** The schools that are open in the year. */
    List<ExampleSchool> sites() {
        return roster.slots().stream().map(slot -> slot.siteIn(spring)).toList();
    }

    /** The students of a school in a year, counted anew. */
    static Tally tally(ExampleSchool site, int year) {
        Tally tally = new Tally();
        Assessment.count(new StudentBody(site), year, tally);
        return tally;
    }
}
