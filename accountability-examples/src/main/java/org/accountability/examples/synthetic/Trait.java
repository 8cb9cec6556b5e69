package org.accountability.examples.synthetic;

/** A lasting trait that wobbles a little from year to year, so that what it decides seldom changes. */
final class Trait {
    private static final int WHOLE = 1000;
    /** The steadiness of a trait: one standard deviation of the wobble is a hundredth of the scale. */
    private static final int STEADINESS = 100;

    private Trait() {}

    /** Whether the trait falls, for {@code subject} and in this year, among the {@code perMille} that have it. */
    static boolean has(RandomDraws.Topic topic, long subject, int spring, int perMille) {
        return of(topic, subject, spring) < perMille;
    }

    private static int of(RandomDraws.Topic topic, long subject, int spring) {
        int lasting = RandomDraws.of(topic, subject).below(WHOLE);
        int wobbled = lasting + RandomDraws.of(topic, subject, spring).bell() / STEADINESS;
        // Turned back at the ends, where a mere cut would pile up schools.
        if (wobbled < 0) {
            return -wobbled;
        }
        return wobbled < WHOLE ? wobbled : 2 * WHOLE - 1 - wobbled;
    }
}
