package org.accountability.rules.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rules of style for the first sentences of javadoc and for messages.
 *
 * <p>A first sentence begins with its subject or its verb: "A school's percentile", "Returns the percentile". It may
 * begin with "Whether", as the names of boolean properties read in a sentence.
 */
final class PlainSentences {
    /** Longest first sentence, in words. */
    static final int MOST_WORDS = 40;

    /** Kinds of offences, as the file of counts names them. */
    enum Kind {
        /** Javadoc that begins with neither a subject nor a verb. */
        OPENING,
        /** Javadoc whose first sentence holds a phrase that readers stumble over. */
        PHRASE,
        /** Javadoc whose first sentence is too long. */
        LONG,
        /** Javadoc without a first sentence. */
        EMPTY,
        /** A string literal that holds a phrase that readers stumble over. */
        TEXT,
        /** A public element of the API without javadoc. */
        UNDOCUMENTED
    }

    private static final Pattern OPENINGS = Pattern.compile("(?:The\\s+same|All\\s+that|No\\s+matter"
            + "|What|Whatever|Who|Whom|Whoever|Whomever|Whose|Which|Why|How|However|Where|Wherever"
            + "|Of|As|In|By|To|For|From|With|Without|At|On|Under|Out|Against|Among|Before|After|Behind|Beside|Beyond"
            + "|Such|So|Only|Not|None|Neither|Nothing|Nobody|Something|Somebody|Anything|Anybody|Everything"
            + "|One|Some|Both|Others|It|Its|This|That|These|Those|They|Their)\\b(?!-)");

    private static final List<Pattern> PHRASES = phrases(
            "(?:come|comes|came|coming) out (?:otherwise|as)",
            "out otherwise",
            "otherwise than",
            "(?:is|are|was|were|has|have) none",
            "none (?:where|if|that|is|are|was|were)",
            "(?:is|are|was|were) no matter",
            "(?:of|for) whom(?:ever)?",
            "of whatever",
            "and besides",
            "whatever else",
            "something else",
            "(?:is|was) known of",
            "what is (?:not )?(?:known|given|missing|so|there)",
            "of what (?:is|was|it|they)",
            "(?:be|is|are|was|were) told",
            "(?:make|makes|made) of",
            "(?:comes|came) of",
            "lie[s]? back",
            "at large",
            "so many",
            "stands? beside",
            "as many as that",
            "without say",
            "of no use");

    private PlainSentences() {}

    /** Returns the kinds of offences in the first sentence of a comment. */
    static List<Kind> inComment(String sentence) {
        if (sentence.isBlank()) {
            return List.of(Kind.EMPTY);
        }
        List<Kind> offences = new ArrayList<>();
        if (OPENINGS.matcher(sentence).lookingAt()) {
            offences.add(Kind.OPENING);
        }
        if (phraseIn(sentence).isPresent()) {
            offences.add(Kind.PHRASE);
        }
        if (sentence.split("\\s+").length > MOST_WORDS) {
            offences.add(Kind.LONG);
        }
        return offences;
    }

    /** Returns the kinds of offences in a string literal. */
    static List<Kind> inText(String text) {
        return phraseIn(text).isPresent() ? List.of(Kind.TEXT) : List.of();
    }

    /** Returns the first phrase in {@code text} that readers stumble over. */
    static Optional<String> phraseIn(String text) {
        return PHRASES.stream()
                .map(phrase -> phrase.matcher(text))
                .flatMap(matcher -> matcher.results().limit(1))
                .map(match -> match.group())
                .findFirst();
    }

    private static List<Pattern> phrases(String... phrases) {
        return Arrays.stream(phrases)
                .map(phrase ->
                        Pattern.compile("\\b(?:" + phrase.replace(" ", "\\s+") + ")\\b", Pattern.CASE_INSENSITIVE))
                .toList();
    }
}
