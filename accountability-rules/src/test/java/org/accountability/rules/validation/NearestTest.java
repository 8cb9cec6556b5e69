package org.accountability.rules.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.accountability.rules.internal.text.Nearest;

/** The word that is nearest, found in parts of the table of distances, is the one that the whole table finds. */
class NearestTest {
    @Property(tries = 1000)
    void isTheOneThatIsLeastFar(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 14) String word,
            @ForAll @Size(max = 6)
                    List<@CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 14) String> known) {
        List<String> nearest = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (String one : known) {
            int distance = distance(word, one);
            if (distance <= Math.max(1, one.length() / 3) && distance <= least) {
                if (distance < least) {
                    nearest.clear();
                }
                nearest.add(one);
                least = distance;
            }
        }

        assertThat(Nearest.to(word, known))
                .isEqualTo(nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty());
    }

    private static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(rows[i - 1][j - 1] + changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }
}
