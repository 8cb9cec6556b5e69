package org.accountability.rules.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.accountability.rules.internal.files.CsvColumns;
import org.accountability.rules.internal.files.CsvTable;
import org.accountability.rules.internal.files.CsvText;
import org.accountability.rules.internal.files.ProblemList;
import org.accountability.rules.internal.text.SourceText;
import org.junit.jupiter.api.Test;

/** What a table says does not depend on how it is written down. */
class TableFormTest {
    private static final String PLAIN = "code,name\n90010001,Example School 1\n90010002,\"Upper, and\nLower\"\n";
    private static final List<List<String>> SAID =
            List.of(List.of("90010001", "Example School 1"), List.of("90010002", "Upper, and\nLower"));

    @Test
    void lineEndsByteOrderMarkAndQuotesChangeNothing() {
        assertThat(cells(PLAIN)).isEqualTo(SAID);
        assertThat(cells(PLAIN.replace("\n", "\r\n"))).isEqualTo(SAID);
        assertThat(cells("\uFEFF" + PLAIN)).isEqualTo(SAID);
        assertThat(cells(PLAIN.stripTrailing())).isEqualTo(SAID);
        assertThat(cells("\n \n" + PLAIN + "\r\n\n")).isEqualTo(SAID);
        assertThat(cells(PLAIN.replace("90010001", "\"90010001\""))).isEqualTo(SAID);
        assertThat(cells(PLAIN.replace("code,name", "\" code \", name"))).isEqualTo(SAID);
    }

    @Test
    void everyCellHasItsPlaceWhateverTheLineEnds() {
        String text = "name,code\n\"two\nlines\",1\n,\"2\"\n";
        for (String written : List.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text)) {
            List<String> places = new ArrayList<>();
            table(written, row -> {
                places.add(row.cell("name").place());
                places.add(row.cell("code").place());
            });
            assertThat(places).containsExactly("file.csv:2:1", "file.csv:3:8", "file.csv:4:1", "file.csv:4:2");
        }
    }

    @Test
    void aColumnThatIsNotKnownIsAWarning() {
        ProblemList problems = table("code,name,colour\n1,a,b\n", row -> {});
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly("file.csv:1:11: warning: column 'colour' is not known and not read");
    }

    @Property
    void whatIsWrittenIsReadBack(
            @ForAll @Size(min = 1, max = 5)
                    List<@StringLength(max = 8) @CharRange(from = ' ', to = '~') String> names) {
        CsvText csv = new CsvText().row("code", "name");
        names.forEach(name -> csv.cell("1").text(name).endRow());

        List<String> read = new ArrayList<>();
        ProblemList problems =
                table(csv.toString(), row -> read.add(row.cell("name").text()));

        assertThat(problems.all()).isEmpty();
        assertThat(read).isEqualTo(names.stream().map(TableFormTest::harmless).toList());
    }

    @Property
    void anyTextIsReadToItsEnd(@ForAll @CharRange(from = '\n', to = ',') @StringLength(max = 40) String text) {
        List<String> read = new ArrayList<>();
        ProblemList problems =
                table("code,name\n" + text, row -> read.add(row.cell("name").place()));
        assertThat(problems.errors() + read.size()).isPositive();
    }

    private static String harmless(String name) {
        boolean formula = !name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0;
        return ((formula ? "'" : "") + name).strip();
    }

    private static List<List<String>> cells(String text) {
        List<List<String>> cells = new ArrayList<>();
        ProblemList problems = table(
                text,
                row -> cells.add(
                        List.of(row.cell("code").text(), row.cell("name").text())));
        assertThat(problems.all()).isEmpty();
        return cells;
    }

    private static ProblemList table(String text, Consumer<CsvTable.Row> reader) {
        SourceText source = SourceText.decode("file.csv", text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        ProblemList problems = new ProblemList("file.csv");
        new CsvTable(source, new CsvColumns(List.of("code", "name"), List.of()), problems).forEachRow(reader);
        return problems;
    }
}
