package org.accountability.rules.internal.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/**
 * The format that the files of a pack are written in, a number under {@code format} in pack.yaml. It grows when a pack
 * that was right before would be read otherwise, or not at all.
 */
public final class PackFormat {
    /** The format that this library reads and writes. */
    public static final int CURRENT = 2;

    /** The key of pack.yaml. */
    public static final String KEY = "format";

    /** A pack of this format does not state it. */
    private static final int FIRST = 1;

    private static final String NAME = "name";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern NAME_ON_ONE_LINE = Pattern.compile("name:[ \\t]+[A-Za-z0-9'\"].*");

    private PackFormat() {}

    /** Returns the format that a description states; nothing where what it states is no format. */
    public static Optional<Integer> of(YamlNode description) {
        Optional<YamlNode> stated = description.get(KEY);
        return stated.isEmpty()
                ? Optional.of(FIRST)
                : stated.flatMap(YamlNode::text)
                        .filter(text -> NUMBER.matcher(text).matches())
                        .map(Integer::valueOf);
    }

    /** Returns why a pack of this description cannot be read; nothing where it can. */
    public static Optional<Problem> refusal(YamlNode description) {
        Optional<Integer> format = of(description);
        String place = description.placeOf(KEY);
        if (format.isEmpty()) {
            return Optional.of(Problem.error(
                    place,
                    "'" + KEY + "' "
                            + description.text(KEY).map(PackFolder::shown).orElse("")
                            + " is no format of a pack; write " + KEY + ": " + CURRENT));
        }
        return format.filter(number -> number > CURRENT)
                .map(number -> Problem.error(
                        place,
                        "the pack is of format " + number
                                + ", which is newer than this library, which reads packs up to"
                                + " format " + CURRENT + "; use the version of the library that the pack was made with,"
                                + " or a later one"));
    }

    /** Adds what is to be changed in a pack of an older format, which is read all the same. */
    static void note(YamlNode description, List<Problem> problems) {
        of(description)
                .filter(number -> number < CURRENT && description.isMapping())
                .ifPresent(number -> problems.add(Problem.warning(
                        description.placeOf(description.get(KEY).isPresent() ? KEY : NAME),
                        "the pack is of format " + number + "; " + changes(description)
                                + ", or run 'upgrade', which does it")));
    }

    private static String changes(YamlNode description) {
        return description.get(KEY).isPresent()
                ? "write " + KEY + ": " + CURRENT + " in its place"
                : "add the line '" + KEY + ": " + CURRENT + "' below '" + NAME + "'";
    }

    /**
     * Returns the text of a description in the current format. Nothing is changed but what the format asks for.
     *
     * @param text of a pack.yaml that can be read
     * @param description what was read of it
     */
    public static String upgraded(SourceText text, YamlNode description) {
        if (of(description).filter(number -> number < CURRENT).isEmpty()) {
            return text.text();
        }
        String[] lines = text.text().split("(?<=\n)", -1);
        String end = text.text().contains("\r\n") ? "\r\n" : "\n";
        String stated = KEY + ": " + CURRENT;
        if (description.get(KEY).isPresent()) {
            int line = description.lineOf(KEY) - 1;
            lines[line] =
                    lines[line].replaceFirst("^([\"']?" + KEY + "[\"']?:[ \\t]*)[\"']?\\d+[\"']?", "$1" + CURRENT);
            return String.join("", lines);
        }
        int name = description.lineOf(NAME) - 1;
        if (NAME_ON_ONE_LINE.matcher(lines[name].stripTrailing()).matches()) {
            String line = lines[name];
            lines[name] = (line.endsWith("\n") ? line : line + end) + stated + end;
            String below = String.join("", lines);
            if (states(text, below, description)) {
                return below;
            }
            lines[name] = line;
        }
        int first = description.line() - 1;
        lines[first] = stated + end + lines[first];
        return String.join("", lines);
    }

    /** Whether {@code changed} says all that {@code before} does, and the current format besides. */
    private static boolean states(SourceText text, String changed, YamlNode before) {
        return YamlNode.parse(new SourceText(text.name(), changed))
                .value()
                .filter(after -> after.entries().size() == before.entries().size() + 1)
                .filter(after -> after.text(NAME).equals(before.text(NAME)))
                .flatMap(PackFormat::of)
                .filter(number -> number == CURRENT)
                .isPresent();
    }
}
