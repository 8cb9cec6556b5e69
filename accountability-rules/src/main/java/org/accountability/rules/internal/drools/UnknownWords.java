package org.accountability.rules.internal.drools;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.rules.internal.text.Nearest;

/** Tells the words of a rule that name nothing, which the compiler reports without saying where or what was meant. */
final class UnknownWords {
    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*import\\s+([\\w.]+)");
    private static final Pattern WORD = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|([$A-Za-z_][$\\w]*)");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:");
    private static final String OURS = "org.accountability.";
    private static final String KEYWORDS =
            "rule when then end not exists forall or and from in matches contains memberOf"
                    + " Citation Status InForce insert new true false null this if else while return int boolean";

    private final Set<String> known = new TreeSet<>();
    private final Set<Class<?>> learnt = new HashSet<>();

    /** A word that names nothing, with its offset in the text. */
    record Unknown(String word, int offset, String hint) {}

    /** Knows what {@code files} import, and what can be asked of it. */
    UnknownWords(Collection<String> files) {
        known.addAll(List.of(KEYWORDS.split(" ", -1)));
        learn(String.class);
        for (String file : files) {
            Matcher imported = IMPORT.matcher(file);
            while (imported.find()) {
                classOf(imported.group(1)).ifPresent(type -> {
                    known.add(type.getSimpleName());
                    learn(type);
                });
            }
        }
    }

    /** Those of {@code code} from {@code start} on that {@code messages} complain of, each where it stands first. */
    List<Unknown> in(String code, int start, List<String> messages) {
        Set<String> bound = new TreeSet<>();
        BOUND.matcher(code).results().forEach(binding -> bound.add(binding.group(1)));
        List<Unknown> unknown = new ArrayList<>();
        Set<String> found = new HashSet<>();
        Matcher matcher = WORD.matcher(code);
        for (boolean any = matcher.find(start); any; any = matcher.find()) {
            String word = matcher.group(1);
            if (word != null
                    && !known.contains(word)
                    && !bound.contains(word)
                    && messages.stream().anyMatch(message -> names(message, word))
                    && found.add(word)) {
                unknown.add(new Unknown(word, matcher.start(), hint(word, bound)));
            }
        }
        return unknown;
    }

    private static boolean names(String message, String word) {
        return Pattern.compile("(?<![$\\w])" + Pattern.quote(word) + "(?![$\\w])")
                .matcher(message)
                .find();
    }

    private String hint(String word, Set<String> bound) {
        if (word.startsWith("$")) {
            return bound.isEmpty() ? "; the rule binds no variable" : Nearest.hint(word, bound);
        }
        boolean capital = Character.isUpperCase(word.charAt(0));
        List<String> alike = known.stream()
                .filter(candidate -> Character.isUpperCase(candidate.charAt(0)) == capital)
                .toList();
        return Nearest.to(word, alike)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse(
                        word.equals(word.toUpperCase(Locale.ROOT))
                                ? "; a text stands in quotes"
                                : capital ? "; is its import missing?" : "");
    }

    private static Optional<Class<?>> classOf(String name) {
        try {
            return Optional.of(Class.forName(name, false, UnknownWords.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError notThere) {
            return Optional.empty();
        }
    }

    private void learn(Class<?> type) {
        if (!learnt.add(type)) {
            return;
        }
        for (Field field : type.getFields()) {
            known.add(field.getName());
        }
        for (Method method : type.getMethods()) {
            known.add(method.getName());
            if (method.getReturnType().getName().startsWith(OURS)) {
                learn(method.getReturnType());
            }
        }
    }
}
