package org.accountability.examples.synthetic;

/**
 * Pseudo-random whole numbers (SplitMix64), the same everywhere and for ever. Each question about each subject has a
 * stream of its own, so that one more draw for one school changes nothing for another.
 */
final class RandomDraws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int SIXTEEN_BITS = 0xFFFF;
    private static final int BELL_MEAN = 2 * SIXTEEN_BITS;
    /** The standard deviation of a sum of four uniform numbers of 16 bits. */
    private static final int BELL_DEVIATION = 37_837;

    /** A topic of draws; the numbers stay as they are, since every draw rests on them. */
    enum Topic {
        DISTRICT_ORDER(1),
        ADVANTAGE(2),
        GRADES(3),
        TITLE_I(4),
        TURNOVER(5),
        ABILITY(6),
        STUDENTS(7),
        DRIFT(8),
        SMALL(9),
        SMALL_NOTE(10),
        LOW_SUBGROUP(13),
        DESIGNATION(14),
        PARTICIPATION(15),
        STATED_PARTICIPATION(16),
        GRADUATION(17),
        GRADUATION_FLAG(18),
        COHORT(19),
        PARCC(20),
        SCHOOL_PARCC(21),
        DISTRICT_HELD_HARMLESS(22),
        MAKE_UP(23),
        COHORT_SIZE(24),
        STUDENT(25),
        TALENT(26),
        SCORE(27),
        PRESENCE(28),
        SUBJECT(29),
        ALTERNATE(30),
        LEAVING(31),
        COUNTS(32);

        private final int number;

        Topic(int number) {
            this.number = number;
        }
    }

    private long state;

    private RandomDraws(long state) {
        this.state = state;
    }

    /** The stream of answers to {@code topic} about {@code subject}, whatever the year. */
    static RandomDraws of(Topic topic, long subject) {
        return of(topic, subject, 0);
    }

    /** The stream of answers to {@code topic} about {@code subject} in one year. */
    static RandomDraws of(Topic topic, long subject, int spring) {
        return new RandomDraws(key(topic, subject, spring));
    }

    /** Returns the start of the stream of answers to {@code topic} about {@code subject} in one year. */
    static long key(Topic topic, long subject, int spring) {
        long key = mixed(SyntheticState.SEED + topic.number * GOLDEN_GAMMA);
        key = mixed(key + (subject + 1) * GOLDEN_GAMMA);
        return mixed(key + (spring + 1) * GOLDEN_GAMMA);
    }

    /** The 64 bits at {@code place}, from 0, of the stream that begins at {@code key}. */
    static long bits(long key, int place) {
        return mixed(key + (place + 1) * GOLDEN_GAMMA);
    }

    /** Returns a number of 16 bits out of the four in 64 bits, by its place from 0. */
    static int sixteen(long bits, int place) {
        return (int) (bits >>> (place * Short.SIZE)) & SIXTEEN_BITS;
    }

    /** Draws a number from 0 up to, and without, {@code bound}. */
    int below(int bound) {
        return (int) ((next() >>> 1) % bound);
    }

    boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    /** Bell-shaped about 0, in thousandths of a standard deviation; never beyond 3,465. */
    int bell() {
        return bell(next());
    }

    /** Returns a bell-shaped number from 64 bits. */
    static int bell(long bits) {
        int sum = 0;
        for (int place = 0; place < Long.SIZE / Short.SIZE; place++) {
            sum += sixteen(bits, place);
        }
        return (int) ((sum - BELL_MEAN) * 1000L / BELL_DEVIATION);
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mixed(state);
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
