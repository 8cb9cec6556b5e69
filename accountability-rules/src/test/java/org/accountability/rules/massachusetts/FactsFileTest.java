package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.accountability.model.Checked;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.internal.files.FactsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFileTest {
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00050001");
    private static final SchoolYear YEAR = SchoolYear.of(2016);

    @TempDir
    private Path folder;

    @Test
    void readsCodesAsTextAndEveryDetail() throws IOException {
        FactsFile facts = read("""
                        facts:
                          - org: 00050001
                            year: 2016
                            fact: participation
                            value: 89.5
                            group: SWD
                            subject: MATH
                            decided_by: Department
                            citation: Example page
                            note: >
                              Two
                              lines
                          - {org: '00050001', year: 2016, fact: held_harmless, prior_level: none, decided_by: Board,
                             citation: Example memorandum}
                        """).orElseThrow();

        assertThat(facts.facts())
                .extracting(FactsFile.Given::fact)
                .containsExactly(
                        Fact.of(FactKind.PARTICIPATION, SCHOOL, YEAR)
                                .value("89.5")
                                .group(StudentGroup.SWD)
                                .subject(Subject.MATH)
                                .decidedBy("Department")
                                .citation("Example page")
                                .note("Two lines\n")
                                .build(),
                        Fact.of(FactKind.HELD_HARMLESS, SCHOOL, YEAR)
                                .priorLevel(Level.NONE)
                                .decidedBy("Board")
                                .citation("Example memorandum")
                                .build());
        assertThat(facts.facts())
                .extracting(FactsFile.Given::place)
                .containsExactly(folder.resolve("facts.yaml") + ":2:5", folder.resolve("facts.yaml") + ":13:5");
    }

    @Test
    void addsFactsToAStateWithTheirPlaces() throws IOException {
        FactsFile facts = read("""
                        facts:
                          - org: '00050002'
                            year: 2016
                            fact: underperforming
                            decided_by: Commissioner
                            citation: Example notice
                        """).orElseThrow();
        StateYear.Builder state =
                StateYear.of(YEAR).school(School.of(SCHOOL.digits()).build());
        facts.addTo(state);

        assertThat(state.check().problems())
                .extracting(problem -> problem.toString().replace(folder + "/", ""))
                .containsExactly("facts.yaml:2:5: fact underperforming is about 00050002, "
                        + "which is not among the organisations given");
    }

    @Test
    void mayHoldNoFactAtAll() throws IOException {
        assertThat(read("facts: []\n").orElseThrow().facts()).isEmpty();
        assertThat(read("# none so far\nfacts:\n").orElseThrow().facts()).isEmpty();
    }

    private Checked<FactsFile> read(String text) throws IOException {
        return FactsFile.read(Files.writeString(folder.resolve("facts.yaml"), text), TargetColumns.BY_SET_AND_SPAN);
    }
}
