package org.accountability.rules.internal.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/** Reads the fields of YAML mappings as what they should be, and notes every one that is not. */
public final class YamlFields {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private final List<Problem> problems;

    /** Notes problems in {@code problems}. */
    public YamlFields(List<Problem> problems) {
        this.problems = problems;
    }

    /** The text under {@code key}, which must be there; empty where it is not. */
    public String required(YamlNode node, String key) {
        Optional<String> text = node.text(key);
        if (text.isEmpty()) {
            problems.add(at(node, key, "'" + key + "' is missing"));
        }
        return text.orElse("");
    }

    /** Reports every key of {@code node} that is not among {@code known}. */
    public void knownKeys(YamlNode node, String... known) {
        if (!node.isMapping()) {
            problems.add(node.error("must be a mapping with the keys " + String.join(", ", known)));
        }
        List<String> all = List.of(known);
        node.entries().keySet().stream()
                .filter(key -> !all.contains(key))
                .forEach(key -> problems.add(
                        Problem.error(node.placeOf(key), "unknown key '" + key + "'" + Nearest.hint(key, all))));
    }

    /** The list under {@code key}, which must be there. */
    public List<YamlNode> items(YamlNode node, String key) {
        Optional<YamlNode> list = node.get(key);
        if (list.isEmpty() || !list.get().isSequence()) {
            problems.add(at(node, key, "'" + key + "' must be a list"));
            return List.of();
        }
        return list.get().items();
    }

    /** Returns the list under {@code key}, empty if the key is not given. */
    public List<YamlNode> optionalItems(YamlNode node, String key) {
        return node.get(key).isEmpty() ? List.of() : items(node, key);
    }

    /** The school year under {@code key}, which must be there. */
    public @Nullable SchoolYear schoolYear(YamlNode node, String key) {
        String text = required(node, key);
        try {
            return text.isEmpty() ? null : SchoolYear.parse(text);
        } catch (InvalidValueException notAYear) {
            problems.add(at(node, key, "'" + key + "' " + text + " is no school year, such as 2013 for 2012-13"));
            return null;
        }
    }

    /** The whole number under {@code key}; {@code null} where the key is not given. */
    public @Nullable Integer wholeNumber(YamlNode node, String key) {
        Optional<String> text = node.text(key);
        try {
            return text.isEmpty() ? null : Integer.valueOf(text.get());
        } catch (NumberFormatException notANumber) {
            problems.add(at(node, key, "'" + key + "' must be a whole number, not '" + text.get() + "'"));
            return null;
        }
    }

    /** The number under {@code key}, which must be there: few enough digits to be reckoned with. */
    public @Nullable BigDecimal decimal(YamlNode node, String key) {
        return required(node, key).isEmpty() ? null : decimal(node.get(key).orElse(node));
    }

    /** The number that {@code node} holds. */
    public @Nullable BigDecimal decimal(YamlNode node) {
        String text = node.text().orElse("");
        if (!DECIMAL.matcher(text).matches()) {
            problems.add(node.error("must be a number such as 87.5, not '" + text + "'"));
            return null;
        }
        return new BigDecimal(text);
    }

    /** Whether it is {@code true} under {@code key}; {@code null} where the key is not given. */
    public @Nullable Boolean yesOrNo(YamlNode node, String key) {
        Optional<String> text = node.text(key);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.get().equals("true") && !text.get().equals("false")) {
            problems.add(at(node, key, "'" + key + "' must be true or false, not '" + text.get() + "'"));
        }
        return text.get().equals("true");
    }

    /** The constant that the text under {@code key} names in any case; {@code null} where the key is not given. */
    public <E extends Enum<E>> @Nullable E constant(Class<E> type, YamlNode node, String key) {
        Optional<String> text = node.text(key);
        if (text.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text.get().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        boolean capitals = text.get().equals(text.get().toUpperCase(Locale.ROOT));
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> capitals ? constant.name() : constant.name().toLowerCase(Locale.ROOT))
                .toList();
        problems.add(at(node, key, "'" + key + "' cannot be " + text.get() + Nearest.hint(text.get(), known)));
        return null;
    }

    /** Notes a problem with what stands under {@code key}. */
    public void note(YamlNode node, String key, String message) {
        problems.add(at(node, key, message));
    }

    /** A problem with what stands under {@code key}, at its place; at the node's where there is no such key. */
    public Problem at(YamlNode node, String key, String message) {
        return node.get(key).orElse(node).error(message);
    }
}
