package org.accountability.rules.internal.reading;

import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.reading.PatternSearch.Source;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the matches of a rule among facts, and stops after too many tries. It can leave conditions unasked.
 */
final class Search {
    private static final long MOST_TRIES = 5_000_000;
    private static final long TRIES_BETWEEN_LOOKS = 1024;

    private final Rule rule;
    private final PatternSearch[] patterns;
    private final Source[] sources;
    private final int newest;
    private final int lastEach;
    private final int[] numbers;
    private final Found found;
    private long tries;

    /** Told of each match. */
    @FunctionalInterface
    interface Found {
        /**
         * Takes note of a match.
         *
         * @param frame of the match; it is used again for the next
         * @param numbers of the facts' arrival; they are used again too
         */
        void in(@Nullable Object[] frame, int[] numbers);
    }

    /** Prepares a search for matches that have the fact numbered {@code newest} or a later one. */
    Search(Rule rule, PatternSearch[] patterns, Facts facts, int newest, Found found) {
        this.rule = rule;
        this.patterns = patterns;
        this.newest = newest;
        this.found = found;
        this.sources = new Source[patterns.length];
        this.numbers = new int[patterns.length];
        int last = -1;
        for (int i = 0; i < patterns.length; i++) {
            sources[i] = patterns[i].source(facts);
            last = patterns[i].quantifier() == Quantifier.EACH ? i : last;
        }
        this.lastEach = last;
    }

    void run(@Nullable Object[] frame) {
        if (newest == 0 || isAnyNew()) {
            extend(0, frame, newest == 0);
        }
    }

    private boolean isAnyNew() {
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i].quantifier() == Quantifier.EACH
                    && sources[i].facts().reaches(newest)) {
                return true;
            }
        }
        return false;
    }

    /** Tries facts for the pattern numbered {@code next}; {@code isNew} says that a fact so far is new enough. */
    private void extend(int next, @Nullable Object[] frame, boolean isNew) {
        if (next == patterns.length) {
            found.in(frame, numbers);
            return;
        }
        PatternSearch pattern = patterns[next];
        Source source = sources[next];
        if (pattern.quantifier() != Quantifier.EACH) {
            if (!pattern.isWhole() || pattern.answers(source, frame)) {
                extend(next + 1, frame, isNew);
            }
            return;
        }
        FactList lookedUp = pattern.lookedUp(source, frame);
        if (lookedUp == null) {
            extend(next, source.facts(), source.asked(), frame, isNew);
        } else {
            extend(next, lookedUp, source.askedOfLookedUp(), frame, isNew);
        }
        pattern.forget(frame);
    }

    private void extend(int next, FactList candidates, Test asked, @Nullable Object[] frame, boolean isNew) {
        PatternSearch pattern = patterns[next];
        int first = isNew || next < lastEach ? 0 : candidates.firstFrom(newest);
        for (int i = first; i < candidates.size(); i++) {
            count();
            if (pattern.matches(candidates.get(i), asked, frame)) {
                numbers[next] = candidates.number(i);
                extend(next + 1, frame, isNew || numbers[next] >= newest);
            }
        }
    }

    private void count() {
        tries++;
        if (tries > MOST_TRIES) {
            throw new RuleFailureException("rule \"" + rule.name() + "\" is not tried to its end: facts were tried "
                    + MOST_TRIES + " times; join the facts that it looks for by conditions with ==");
        }
        if (tries % TRIES_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
            throw new RuleFailureException("rule \"" + rule.name() + "\" was stopped while its facts were tried");
        }
    }
}
