package org.accountability.examples.cli;

import java.nio.file.Path;
import org.accountability.model.Problem;

/** The words about files that hold small groups. */
final class SmallGroups {
    static final String OPTION = "Also write each file with small groups, as confidential-*: such files can identify"
            + " children, and are for those entitled alone.";

    private SmallGroups() {}

    /** The warning that confidential files were written into {@code folder}. */
    static Problem warning(Path folder) {
        return Problem.warning(
                folder.resolve("confidential-*").toString(),
                "these files are confidential: they hold small groups and can identify children; do not publish them");
    }
}
