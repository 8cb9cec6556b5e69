package org.accountability.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.internal.VisibleText;
import picocli.CommandLine.Model.CommandSpec;

/** The output of a command: results to one stream, problems to the other. */
record Report(PrintWriter out, PrintWriter err) {
    static Report of(CommandSpec command) {
        return new Report(command.commandLine().getOut(), command.commandLine().getErr());
    }

    /** The value; its problems are printed. */
    <T> Optional<T> take(Checked<T> checked) {
        problems(checked.problems());
        return checked.value();
    }

    void problems(List<Problem> problems) {
        problems.forEach(err::println);
    }

    /** Says one line, and never more, whatever the names in it hold. */
    void line(String text) {
        out.println(VisibleText.onOneLine(text));
    }

    /**
     * Prints a text of several lines, each on a line of its own: JSON, CSV or the result of {@link VisibleText#joined}.
     */
    void text(String lines) {
        out.println(lines);
    }
}
