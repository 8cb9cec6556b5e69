package org.accountability.rules.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.jspecify.annotations.Nullable;

/** The text of a file, read strictly: UTF-8, with or without a byte order mark, of bounded size. */
public final class SourceText {
    private static final long LARGEST = 64L << 20;
    private static final int KILOBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    private int @Nullable [] lineStarts;

    /**
     * The text of a file.
     *
     * @param name what problems call the file
     * @param text what it says, without a byte order mark
     */
    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The name of the file in problems. */
    public String name() {
        return name;
    }

    /** The text of the file, without a byte order mark. */
    public String text() {
        return text;
    }

    /** Reads {@code file}; problems call it by its path as given. */
    public static Checked<SourceText> read(Path file) {
        return read(file, LARGEST);
    }

    /** Reads a file of at most {@code largest} bytes. */
    public static Checked<SourceText> read(Path file, long largest) {
        String name = file.toString();
        try {
            if (!Files.isRegularFile(file)) {
                return refused(name, Files.exists(file) ? "is not a file" : "there is no such file");
            }
            if (UnfinishedRun.mayHaveLeft(file)) {
                return refused(
                        name,
                        "may be left by a run that was stopped while it replaced the files of this folder; write them"
                                + " again first");
            }
            long size = Files.size(file);
            if (size > largest) {
                return refused(name + ":1:1", "is " + inWords(size) + " long; at most " + inWords(largest));
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE));
                return bytes.length > largest
                        ? refused(name + ":1:1", "grows while it is read; at most " + inWords(largest))
                        : decode(name, bytes);
            }
        } catch (IOException e) {
            return refused(name, "cannot be read: " + e.getMessage());
        }
    }

    private static String inWords(long bytes) {
        return bytes < MEGABYTE ? bytes / KILOBYTE + " KB" : bytes / MEGABYTE + " MB";
    }

    /** Decodes the bytes of the file called {@code name}. */
    public static Checked<SourceText> decode(String name, byte[] bytes) {
        for (OtherFormat format : OtherFormat.values()) {
            if (format.begins(bytes)) {
                return refused(name + ":1:1", format.message);
            }
        }
        if (isAscii(bytes)) {
            // As it mostly is: a large file then takes no room but its own.
            return Checked.of(new SourceText(name, new String(bytes, StandardCharsets.US_ASCII)), List.of());
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int bad = bytes[in.position()] & 0xFF;
            SourceText before = new SourceText(name, withoutByteOrderMark(out).toString());
            return refused(
                    before.placeOf(before.text.length()),
                    String.format(Locale.ROOT, "byte 0x%02X is not UTF-8; save the file as UTF-8", bad));
        }
        return Checked.of(new SourceText(name, withoutByteOrderMark(out).toString()), List.of());
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static CharBuffer withoutByteOrderMark(CharBuffer text) {
        boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return marked ? text.subSequence(1, text.length()) : text;
    }

    /** {@code file:line:column} of the character at {@code offset}, both from 1. */
    public String placeOf(int offset) {
        int line = lineOf(offset);
        return name + ":" + line + ":" + (offset - lineStarts()[line - 1] + 1);
    }

    /** Returns the line of the character at {@code offset}, from 1. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the start of each line, found once, since the places of many problems may be asked of a file. */
    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(0, text.length())
                                    .filter(at -> text.charAt(at) == '\n')
                                    .map(at -> at + 1))
                    .toArray();
            lineStarts = starts;
        }
        return starts;
    }

    private static Checked<SourceText> refused(String place, String message) {
        return Checked.refused(List.of(Problem.error(place, message)));
    }

    /** Formats that people hand in by mistake, recognised by their first bytes. */
    private enum OtherFormat {
        ZIP("PK\3\4", "is a ZIP archive, such as an Excel workbook, not text; export it as text"),
        PDF("%PDF-", "is a PDF document, not text; export it as text"),
        UTF_16_LITTLE_ENDIAN("\u00FF\u00FE", "is UTF-16; save the file as UTF-8"),
        UTF_16_BIG_ENDIAN("\u00FE\u00FF", "is UTF-16; save the file as UTF-8");

        /** A character for each byte. */
        private final String firstBytes;

        private final String message;

        OtherFormat(String firstBytes, String message) {
            this.firstBytes = firstBytes;
            this.message = message;
        }

        private boolean begins(byte[] bytes) {
            int length = Math.min(bytes.length, firstBytes.length());
            return firstBytes.equals(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        }
    }
}
