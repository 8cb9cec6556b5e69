package org.accountability.rules.internal.language;

import java.util.List;
import java.util.Optional;

/**
 * A rule's name with its annotations: all that stands before its conditions.
 *
 * @param name a sentence
 * @param annotations in the order written
 * @param offset where the rule begins in its file
 */
public record Head(String name, List<Annotation> annotations, int offset) {
    public static final String CITATION = "Citation";
    public static final String STATUS = "Status";
    public static final String IN_FORCE = "InForce";

    /** The names of the annotations that a rule can have. */
    public static final List<String> ANNOTATIONS = List.of(CITATION, STATUS, IN_FORCE);

    /**
     * An annotation of a rule, such as {@code @Status("CONFIRMED")}.
     *
     * @param name without the {@code @}
     * @param text without its quotes
     */
    public record Annotation(String name, String text) {}

    /** Returns the text of the first annotation of this name. */
    public Optional<String> annotation(String annotation) {
        return annotations.stream()
                .filter(written -> written.name().equals(annotation))
                .map(Annotation::text)
                .findFirst();
    }
}
