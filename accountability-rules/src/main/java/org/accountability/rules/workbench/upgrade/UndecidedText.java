package org.accountability.rules.workbench.upgrade;

import org.accountability.rules.internal.pack.Undecided;

/** The file that holds what the bundled pack says where the analyst had changed the same. */
final class UndecidedText {
    private final String file;
    private final String comment;
    private final StringBuilder text = new StringBuilder();

    UndecidedText(String file) {
        this.file = file;
        this.comment = file.endsWith(".drl") ? "// " : "# ";
        line("An upgrade left this for you to decide. Take over what you want into " + file
                + ", then delete the entry here,");
        line("and the file once nothing is left in it. Until then the pack is not loaded.");
    }

    String file() {
        return Undecided.FOLDER + "/" + file;
    }

    String text() {
        return text.toString();
    }

    /** Adds an entry, and returns the line on which it begins. */
    int add(FileMerge.Placed placed) {
        Decision decision = placed.decision();
        text.append('\n');
        int line = Lines.of(text.toString()).size() + 1;
        line(Undecided.MARK + decision.id().words() + " (" + file + (placed.line() > 0 ? ":" + placed.line() : "")
                + "): " + decision.because());
        if (decision.other().isEmpty()) {
            line("The bundled pack has nothing in its place.");
        }
        decision.other().ifPresent(other -> {
            String plain = Lines.ended(other, "\n");
            text.append(plain).append(plain.endsWith("\n") ? "" : "\n");
        });
        return line;
    }

    private void line(String words) {
        text.append(comment).append(words).append('\n');
    }
}
