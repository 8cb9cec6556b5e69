package org.accountability.rules.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.reading.Scope.Typed;
import org.jspecify.annotations.Nullable;

/** A pattern of a rule, compiled: how its facts are looked up, what is asked of them, and what is named of them. */
final class PatternSearch {
    private final Quantifier quantifier;
    private final int slot;
    private final Class<?> type;
    private final boolean isWhole;
    private final @Nullable Selection constant;
    private final @Nullable Selection join;
    private final Test whole;
    private final Test afterConstant;
    private final Test afterJoin;
    private final Test afterBoth;
    private final Value[] named;
    private final int firstNamed;
    private final Scope scope;
    private final Scope after;

    /**
     * Compiles {@code pattern}.
     *
     * @param slot where its fact stands in a frame
     * @param firstNamed where the first of its named values does
     * @param asked the conditions that are asked
     * @param before what can be named in it
     */
    PatternSearch(Pattern pattern, int slot, int firstNamed, List<Condition> asked, Scope before) {
        this.quantifier = pattern.quantifier();
        this.slot = slot;
        this.type = before.type(pattern.type());
        this.isWhole = asked.size() == pattern.conditions().size();
        this.firstNamed = firstNamed;
        this.scope = before.matching(slot, type);
        this.constant = first(asked, true);
        this.join = first(asked, false);
        this.whole = Tests.allOf(asked, scope);
        this.afterConstant = Tests.allOf(without(asked, constant, null), scope);
        this.afterJoin = Tests.allOf(without(asked, null, join), scope);
        this.afterBoth = Tests.allOf(without(asked, constant, join), scope);
        List<Typed> values = pattern.bindings().stream()
                .map(binding -> scope.value(binding.value()))
                .toList();
        this.named = values.stream().map(Typed::value).toArray(Value[]::new);
        this.after = after(pattern, before, values);
    }

    private @Nullable Selection first(List<Condition> asked, boolean isConstant) {
        return asked.stream()
                .map(condition -> Selection.of(condition, type, scope))
                .flatMap(Optional::stream)
                .filter(selection -> selection.isConstant() == isConstant)
                .findFirst()
                .orElse(null);
    }

    private static List<Condition> without(List<Condition> asked, @Nullable Selection one, @Nullable Selection other) {
        List<Condition> rest = new ArrayList<>(asked);
        rest.removeIf(condition ->
                (one != null && one.condition() == condition) || (other != null && other.condition() == condition));
        return rest;
    }

    /** Returns the names that are known after the pattern: nothing is named of facts that are only asked about. */
    private Scope after(Pattern pattern, Scope before, List<Typed> values) {
        if (quantifier != Quantifier.EACH) {
            return before;
        }
        Scope known = before;
        for (int i = 0; i < values.size(); i++) {
            known = known.with(
                    pattern.bindings().get(i).variable(),
                    firstNamed + i,
                    values.get(i).type());
        }
        return pattern.variable() == null ? known : known.with(pattern.variable(), slot, type);
    }

    /** Returns the names that its conditions can use. */
    Scope scope() {
        return scope;
    }

    /** Returns the names that the patterns after it can use. */
    Scope after() {
        return after;
    }

    Quantifier quantifier() {
        return quantifier;
    }

    Class<?> type() {
        return type;
    }

    /** Whether all its conditions are asked. */
    boolean isWhole() {
        return isWhole;
    }

    /** Returns the facts to look at in a search among {@code facts}, and how. */
    Source source(Facts facts) {
        FactList all = facts.of(type);
        Selection selection = constant;
        if (selection == null || !all.by(selection.key()).isUsable()) {
            return source(all, whole, afterJoin);
        }
        Object equal = selection.equal().in(new @Nullable Object[0]);
        return source(all.by(selection.key()).of(equal), afterConstant, afterBoth);
    }

    private Source source(FactList facts, Test asked, Test askedOfLookedUp) {
        FactIndex index = join == null ? null : facts.by(join.key());
        return new Source(facts, asked, index != null && index.isUsable() ? index : null, askedOfLookedUp);
    }

    /**
     * Returns the facts that are looked up in {@code source} after what is in {@code frame}; {@code null} where all of the
     * source have to be tried.
     */
    @Nullable
    FactList lookedUp(Source source, @Nullable Object[] frame) {
        FactIndex index = source.index();
        if (index == null || join == null) {
            return null;
        }
        try {
            return index.of(join.equal().in(frame));
        } catch (Unanswered notKnown) {
            return null;
        }
    }

    /**
     * The facts that one search looks at for a pattern.
     *
     * @param facts those that may match
     * @param asked what is asked of each
     * @param index by which they are looked up, if by any
     * @param askedOfLookedUp what is asked of those that are looked up
     */
    record Source(FactList facts, Test asked, @Nullable FactIndex index, Test askedOfLookedUp) {}

    /** Whether there is a fact, or none, as the pattern asks. */
    boolean answers(Source source, @Nullable Object[] frame) {
        FactList lookedUp = lookedUp(source, frame);
        boolean some = lookedUp == null
                ? isAny(source.facts(), source.asked(), frame)
                : isAny(lookedUp, source.askedOfLookedUp(), frame);
        forget(frame);
        return some == (quantifier == Quantifier.SOME);
    }

    private boolean isAny(FactList candidates, Test asked, @Nullable Object[] frame) {
        for (int i = 0; i < candidates.size(); i++) {
            frame[slot] = candidates.get(i);
            if (asked.holds(frame)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code fact} matches after what is in {@code frame}; then it and its named values stand in the frame. */
    boolean matches(Object fact, Test asked, @Nullable Object[] frame) {
        frame[slot] = fact;
        if (!asked.holds(frame)) {
            return false;
        }
        for (int i = 0; i < named.length; i++) {
            frame[firstNamed + i] = named[i].in(frame);
        }
        return true;
    }

    /** Takes its fact out of {@code frame}. */
    void forget(@Nullable Object[] frame) {
        frame[slot] = null;
    }
}
