package org.accountability.computation;

import java.util.List;
import java.util.Set;
import org.accountability.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a calculator says of the parameters it is given, before anything is computed.
 *
 * @param asked the names of the parameters that it asks for, whether or not they are there
 * @param shaping those of them that its numbers depend on, rather than being merely held against them
 * @param unusable the parameters that are missing or cannot be used; empty where it can compute
 */
public record ParameterReview(Set<String> asked, Set<String> shaping, List<Unusable> unusable) {
    /**
     * A parameter that nothing can be computed with.
     *
     * @param parameter its name; {@code null} where the message names it among others
     * @param message the parameter and why it cannot be used
     */
    public record Unusable(@Nullable String parameter, String message) {
        /** Returns it as a problem of the parameter, for a value that does not stand in a file. */
        public Problem problem() {
            String place = parameter == null ? "parameters" : "parameter " + parameter;
            return Problem.error(
                    place, message.startsWith(place + " ") ? message.substring(place.length() + 1) : message);
        }
    }

    public ParameterReview {
        asked = Set.copyOf(asked);
        shaping = Set.copyOf(shaping);
        unusable = List.copyOf(unusable);
    }
}
