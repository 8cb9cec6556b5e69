package org.accountability.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.determination.Reason;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.pack.ReasonText;
import org.accountability.rules.internal.text.Nearest;

/** The reasons of a rule pack as they were printed in one school year, and what a published one gives away. */
public final class PrintedReasons {
    private final SchoolYear year;
    private final Map<String, ReasonText> texts;
    private final List<Reason> reasons = new ArrayList<>();

    PrintedReasons(SchoolYear year, Map<String, ReasonText> texts) {
        this.year = year;
        this.texts = texts;
        for (ReasonText text : texts.values()) {
            for (Level level : Level.values()) {
                text.in(year, level).filter(reason -> !reasons.contains(reason)).ifPresent(reasons::add);
            }
        }
        reasons.sort(Comparator.comparingInt(Reason::order).thenComparing(Reason::text));
    }

    /** The reasons in the official order; a reason whose text names the level stands here once for each level. */
    public List<Reason> all() {
        return List.copyOf(reasons);
    }

    /** The reason that is printed as {@code text}. */
    public Optional<Reason> find(String text) {
        return reasons.stream().filter(reason -> reason.text().equals(text)).findFirst();
    }

    /** A hint at the reason that {@code text} was probably meant to be, such as {@code "; did you mean X?"}. */
    public String nearest(String text) {
        return Nearest.hint(
                text,
                reasons.stream()
                        .map(Reason::text)
                        .filter(printed -> !printed.isEmpty())
                        .toList());
    }

    /** The kind of the fact that a published reason gives away; nothing where the reason follows from numbers. */
    public Optional<FactKind> factKind(Reason reason) {
        return Optional.ofNullable(texts.get(reason.code())).map(ReasonText::names);
    }

    /**
     * The fact that a published reason gives away, to be completed by who decided it and its citation.
     *
     * @param organization whose reason it is
     * @param level the level published with it, which an organisation that is held harmless kept
     * @return nothing where the reason follows from numbers, or the fact cannot be about the organisation
     */
    public Optional<Fact.Builder> fact(Reason reason, OrganizationCode organization, Level level) {
        ReasonText text = texts.get(reason.code());
        FactKind kind = text == null ? null : text.names();
        if (text == null || kind == null || !kind.canBeAbout(organization)) {
            return Optional.empty();
        }
        return Optional.of(Fact.of(kind, organization, year)
                .value(text.value())
                .priorLevel(kind.needs(FactKind.Detail.PRIOR_LEVEL) ? level : null));
    }
}
