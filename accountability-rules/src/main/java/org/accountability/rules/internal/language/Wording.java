package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountability.rules.internal.language.Token.Kind;
import org.accountability.rules.internal.text.SourceText;

/** The conditions and the finding of a rule, word by word: its name, its annotations and its layout are left out. */
public final class Wording {
    private static final String FINDING = "then";
    private static final Set<String> SEPARATORS = Set.of("when", FINDING, "end", ",", "(", ")", ";");

    private final List<Token> words;

    private Wording(List<Token> words) {
        this.words = words;
    }

    /** The wording of {@code rule}, which {@code file} states. */
    public static Wording of(RuleFile file, Rule rule) {
        List<Token> all = Lexer.tokens(new SourceText("", file.codeOf(rule)), new ArrayList<>());
        int conditions = 0;
        while (conditions < all.size() && !all.get(conditions).is("when")) {
            conditions++;
        }
        return new Wording(all.subList(conditions, all.size()));
    }

    /**
     * Returns the condition or the finding that {@code other} words differently, before and after; empty if there is no
     * difference.
     */
    public Optional<String> changedTo(Wording other) {
        int same = 0;
        while (same < shorter(other) && isSame(other, same, same)) {
            same++;
        }
        if (same == words.size() && same == other.words.size()) {
            return Optional.empty();
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter(other) - same
                && isSame(other, words.size() - 1 - sameAtEnd, other.words.size() - 1 - sameAtEnd)) {
            sameAtEnd++;
        }
        while (same > 0 && !isSeparator(words.get(same - 1))) {
            same--;
        }
        while (sameAtEnd > 0 && !isSeparator(words.get(words.size() - sameAtEnd))) {
            sameAtEnd--;
        }
        boolean ofFinding = words.subList(0, same).stream().anyMatch(word -> word.is(FINDING));
        return Optional.of((ofFinding ? "finding " : "condition ")
                + text(same, words.size() - sameAtEnd)
                + " → "
                + other.text(same, other.words.size() - sameAtEnd));
    }

    private int shorter(Wording other) {
        return Math.min(words.size(), other.words.size());
    }

    private boolean isSame(Wording other, int word, int otherWord) {
        Token one = words.get(word);
        Token two = other.words.get(otherWord);
        return one.kind() == two.kind() && one.text().equals(two.text());
    }

    private static boolean isSeparator(Token word) {
        return SEPARATORS.stream().anyMatch(word::is);
    }

    /** Returns the words as they are written, with a single blank for any space between them. */
    private String text(int from, int to) {
        if (from >= to) {
            return "none";
        }
        String told = "";
        for (int word = from; word < to; word++) {
            boolean apart =
                    word > from && words.get(word - 1).end() < words.get(word).offset();
            told += (apart ? " " : "") + written(words.get(word));
        }
        return told;
    }

    private static String written(Token word) {
        return word.kind() == Kind.TEXT ? "\"" + word.text() + "\"" : word.text();
    }

    @Override
    public String toString() {
        return words.stream().map(Wording::written).collect(Collectors.joining(" "));
    }
}
