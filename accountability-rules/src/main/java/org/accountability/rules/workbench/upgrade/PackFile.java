package org.accountability.rules.workbench.upgrade;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.workbench.upgrade.MergeUnit.Kind;

/** A file of a pack, byte by byte. */
final class PackFile {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] bytes;
    private final Optional<String> text;

    PackFile(byte[] bytes) {
        this.bytes = bytes.clone();
        this.text = SourceText.decode("", bytes).value().map(SourceText::text);
    }

    /** Returns what it says, without a byte order mark; nothing where it is no text in UTF-8. */
    Optional<String> text() {
        return text;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the file as one unit, which is another where any character is. */
    MergeUnit whole() {
        // Of bytes that are no text, blanks at the end may say something too.
        String all = text.orElseGet(() -> "<" + new String(bytes, StandardCharsets.ISO_8859_1) + ">");
        return new MergeUnit(Kind.FILE, "", "", "", Lines.ended(all, "\n"), 0);
    }

    /** Returns the file that says {@code other}, beginning as this one does. */
    PackFile with(String other) {
        byte[] written = other.getBytes(StandardCharsets.UTF_8);
        if (!isMarked()) {
            return new PackFile(written);
        }
        byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + written.length);
        System.arraycopy(written, 0, marked, BYTE_ORDER_MARK.length, written.length);
        return new PackFile(marked);
    }

    /** Returns the file with the line ends and the byte order mark of the one whose place it takes. */
    PackFile as(Optional<PackFile> before) {
        Optional<String> old = before.flatMap(PackFile::text);
        return old.isPresent() && text.isPresent()
                ? before.get().with(Lines.ended(text.get(), Lines.end(old.get())))
                : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackFile file && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    private boolean isMarked() {
        return bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(Arrays.copyOf(bytes, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
    }
}
