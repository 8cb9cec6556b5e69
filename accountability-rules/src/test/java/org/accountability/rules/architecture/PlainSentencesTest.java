package org.accountability.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.accountability.rules.architecture.PlainSentences.Kind;
import org.accountability.rules.architecture.SourceReader.Offence;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Javadoc and messages are written in plain words, and what is not yet is counted and only ever decreases. */
class PlainSentencesTest {
    private static final String COUNTS = "plain-sentences.properties";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What a rule reads.",
                "Of each school, its level.",
                "The same for districts.",
                "As printed.",
                "How many students there are.",
                "In tenths.",
                "One for each school.",
                "Those that pass.",
                "Where the row stands.",
                "All that a rule reads.",
                "What\na rule\nreads."
            })
    void aFirstSentenceBeginsWithItsSubjectOrItsVerb(String sentence) {
        assertThat(PlainSentences.inComment(sentence)).contains(Kind.OPENING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The level, or null if there is none.",
                "Returns the schools that come out otherwise.",
                "The rules of a topic, of whomever.",
                "The parameters read here, and besides.",
                "Adds a fact that is known of a school.",
                "Prints a change that is no\nmatter."
            })
    void aFirstSentenceHoldsNoOddPhrase(String sentence) {
        assertThat(PlainSentences.inComment(sentence)).containsExactly(Kind.PHRASE);
        assertThat(PlainSentences.inText(sentence)).containsExactly(Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Returns the percentile of the school.",
                "A school's percentile, 1 to 99.",
                "Whether the school is a charter school.",
                "Returns whether the school has a percentile.",
                "One-year rates of a group.",
                "Assigns levels.",
                "Information about a school.",
                "Parameters that a rule reads, without those of its tables."
            })
    void plainSentencesPass(String sentence) {
        assertThat(PlainSentences.inComment(sentence)).isEmpty();
        assertThat(PlainSentences.inText(sentence)).isEmpty();
    }

    @Test
    void aFirstSentenceIsNotTooLong() {
        String words = "word ".repeat(PlainSentences.MOST_WORDS - 1);

        assertThat(PlainSentences.inComment("Returns " + words)).isEmpty();
        assertThat(PlainSentences.inComment("Returns a " + words)).containsExactly(Kind.LONG);
        assertThat(PlainSentences.inComment(" ")).containsExactly(Kind.EMPTY);
    }

    @Test
    void commentsAndTextsAreFoundInSources() {
        assertThat(offencesIn("""
                        /** What it is. What follows is not read. */
                        package org.accountability.made;

                        /** A type. What follows is not read. */
                        public final class Made {
                            /** How many. */
                            int many;

                            /** @throws IllegalArgumentException always */
                            Made() {
                                throw new IllegalArgumentException("there is " + "none");
                            }
                        }
                        """))
                .extracting(Offence::line, Offence::kind, Offence::text)
                .containsExactly(
                        tuple(2, Kind.OPENING, "What it is."),
                        tuple(7, Kind.OPENING, "How many."),
                        tuple(10, Kind.EMPTY, "<init>"),
                        tuple(11, Kind.TEXT, "there is none"));
    }

    @Test
    void publicElementsNeedComments() {
        assertThat(offencesIn("""
                        package org.accountability.made;
                        public record Made(int part) {
                            public Made {}
                            public static final int ONE = 1;
                            @Override public String toString() { int local = 1; return ""; }
                            int hidden() { return 1; }
                            protected enum Choice { FIRST, SECOND { }, THIRD(); public static final Choice BEST = FIRST; }
                            private interface Hidden { void hidden(); }
                            public interface Shown { void shown(); }
                        }
                        """))
                .extracting(Offence::text)
                .containsExactly("Made", "ONE", "Choice", "BEST", "Shown", "shown");
        assertThat(offencesIn("package org.accountability.internal; public class Made {}"))
                .isEmpty();
    }

    @Test
    void offencesBecomeFewer() throws IOException {
        List<Offence> offences = SourceReader.offencesIn(ModuleSources.all());
        Map<String, List<Offence>> found = offences.stream()
                .collect(Collectors.groupingBy(PlainSentencesTest::key, TreeMap::new, Collectors.toList()));
        Map<String, Integer> counted = counted();

        assertThat(found)
                .as("more offences than %s allows; mend the new ones of", COUNTS)
                .allSatisfy(
                        (key, list) -> assertThat(list).as(key).hasSizeLessThanOrEqualTo(counted.getOrDefault(key, 0)));
        assertThat(counted)
                .as("fewer offences than %s counts; lower its counts, so that they stay low", COUNTS)
                .isEqualTo(
                        found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                                .size())));
    }

    private static List<Offence> offencesIn(String source) {
        return SourceReader.offencesIn(
                List.of(new SimpleJavaFileObject(URI.create("string:///Made.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public String getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                }));
    }

    private static Tuple tuple(long line, Kind kind, String text) {
        return Tuple.tuple(line, kind, text);
    }

    /** Returns the module and kind of {@code offence}, as the file of counts names them. */
    private static String key(Offence offence) {
        return ModuleSources.moduleOf(offence.file()) + "."
                + offence.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> counted() throws IOException {
        Properties counts = new Properties();
        try (InputStream file = Objects.requireNonNull(PlainSentencesTest.class.getResourceAsStream(COUNTS))) {
            counts.load(file);
        }
        return counts.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, key -> Integer.valueOf(counts.getProperty(key))));
    }
}
