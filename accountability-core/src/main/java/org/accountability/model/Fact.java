package org.accountability.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decision or flag that is given, not computed, with who decided it and where that can be read. Made by
 * {@link #of(FactKind, OrganizationCode, SchoolYear)}.
 *
 * @param kind what was decided
 * @param organization whom it concerns
 * @param year the school year it holds in
 * @param value as the kind needs: a participation rate in percent; the school percentile that a low subgroup alone would
 *     have; yes or no of what was filed, approved or assigned
 * @param priorLevel the level that a held-harmless organisation may keep; {@link Level#NONE} where it had insufficient
 *     data
 * @param category a special-education category
 * @param group the student group it is about, where it is about one
 * @param subject the subject it is about, where it is about one
 * @param decidedBy who decided
 * @param citation the document that says so
 * @param note anything else a reader should know
 */
public record Fact(
        FactKind kind,
        OrganizationCode organization,
        SchoolYear year,
        @Nullable String value,
        @Nullable Level priorLevel,
        @Nullable String category,
        @Nullable StudentGroup group,
        @Nullable Subject subject,
        String decidedBy,
        String citation,
        @Nullable String note)
        implements Evidence {
    private static final Set<FactKind> YES_OR_NO = Set.of(
            FactKind.COMMISSIONERS_DISTRICT,
            FactKind.DISTRICT_PLAN_FILED,
            FactKind.PROFESSIONAL_DEVELOPMENT_PLAN_FILED,
            FactKind.PROFESSIONAL_DEVELOPMENT_PLAN_APPROVED,
            FactKind.PLAN_MANAGER);
    /** The kinds of facts whose value is a number from 0 to 100. */
    private static final Set<FactKind> PERCENTAGES = Set.of(FactKind.PARTICIPATION, FactKind.LOW_SUBGROUP);

    private static final BigDecimal HIGHEST_PERCENT = new BigDecimal(100);

    private static final String YES = "yes";
    private static final String NO = "no";
    /** Plain numbers, without exponents: 1e999999999 would fill the memory once it is rounded or printed. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    /**
     * Checks that the fact has the details that its kind needs.
     *
     * @throws InvalidValueException if the kind needs what is missing, or cannot be about the organisation
     */
    public Fact {
        if (!kind.canBeAbout(organization)) {
            throw new InvalidValueException(
                    "organisation code", organization, "a fact " + kind.code() + " is about " + kind.about());
        }
        require(kind, FactKind.Detail.VALUE, value);
        require(kind, FactKind.Detail.PRIOR_LEVEL, priorLevel);
        require(kind, FactKind.Detail.CATEGORY, category);
        if (PERCENTAGES.contains(kind) && value != null && percent(value) == null) {
            throw new InvalidValueException(kind.words(), value, "must be a percentage from 0 to 100");
        }
        if (YES_OR_NO.contains(kind) && value != null && !value.equals(YES) && !value.equals(NO)) {
            throw new InvalidValueException(kind.words(), value, "must be yes or no");
        }
        if (decidedBy.isBlank() || citation.isBlank()) {
            throw new InvalidValueException(
                    kind.code() + " of " + organization, "", "must say who decided it (decided_by) and a citation");
        }
    }

    /** A fact to be completed by {@link Builder#decidedBy} and {@link Builder#citation}. */
    public static Builder of(FactKind kind, OrganizationCode organization, SchoolYear year) {
        return new Builder(kind, organization, year);
    }

    /**
     * The number that its value is, from 0 to 100: a participation rate in percent, or the school percentile that a low
     * subgroup alone would have; {@code null} where no such number is given. Rules that read it ask for the kind too.
     */
    public @Nullable BigDecimal percent() {
        return value == null ? null : percent(value);
    }

    /** Whether it is given as not being so. */
    public boolean denied() {
        return NO.equals(value);
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return group == null ? Set.of() : Set.of(group);
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of(kind.words(), value == null ? "given" : value));
        addIfKnown(inputs, "prior level", priorLevel);
        addIfKnown(inputs, "category", category);
        addIfKnown(inputs, "group", group == null ? null : group.label());
        addIfKnown(inputs, "subject", subject == null ? null : subject.label());
        inputs.add(ExplainedValue.of("decided by", decidedBy));
        inputs.add(ExplainedValue.of("cited from", citation));
        addIfKnown(inputs, "note", note);
        return List.copyOf(inputs);
    }

    private static void addIfKnown(List<ExplainedValue> inputs, String name, @Nullable Object value) {
        if (value != null) {
            inputs.add(ExplainedValue.of(name, value));
        }
    }

    private static void require(FactKind kind, FactKind.Detail detail, @Nullable Object given) {
        if (given == null && kind.needs(detail)) {
            throw new InvalidValueException(
                    "fact", kind.code(), "needs " + detail.name().toLowerCase(Locale.ROOT));
        }
    }

    private static @Nullable BigDecimal percent(String text) {
        if (!PLAIN_NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        return number.compareTo(HIGHEST_PERCENT) > 0 ? null : number;
    }

    /** Collects what a fact says beyond its kind, organisation and year. */
    public static final class Builder {
        private final FactKind kind;
        private final OrganizationCode organization;
        private final SchoolYear year;
        private @Nullable String value;
        private @Nullable Level priorLevel;
        private @Nullable String category;
        private @Nullable StudentGroup group;
        private @Nullable Subject subject;
        private String decidedBy = "";
        private String citation = "";
        private @Nullable String note;

        private Builder(FactKind kind, OrganizationCode organization, SchoolYear year) {
            this.kind = kind;
            this.organization = organization;
            this.year = year;
        }

        /** The kind of decision or flag. */
        public FactKind kind() {
            return kind;
        }

        /** Sets the value, in the words or unit that the kind asks for. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /** Sets the prior level. */
        public Builder priorLevel(@Nullable Level priorLevel) {
            this.priorLevel = priorLevel;
            return this;
        }

        /** Sets the category. */
        public Builder category(@Nullable String category) {
            this.category = category;
            return this;
        }

        /** Sets the student group that the fact is about. */
        public Builder group(@Nullable StudentGroup group) {
            this.group = group;
            return this;
        }

        /** Sets the subject that the fact is about. */
        public Builder subject(@Nullable Subject subject) {
            this.subject = subject;
            return this;
        }

        /** Sets the authority that decided. */
        public Builder decidedBy(String decidedBy) {
            this.decidedBy = decidedBy;
            return this;
        }

        /** Sets the document that the fact is cited from. */
        public Builder citation(String citation) {
            this.citation = citation;
            return this;
        }

        /** Sets a remark for readers. */
        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        /**
         * Returns the fact.
         *
         * @throws InvalidValueException if the kind needs what is missing, or cannot be about the organisation
         */
        public Fact build() {
            return new Fact(
                    kind, organization, year, value, priorLevel, category, group, subject, decidedBy, citation, note);
        }
    }
}
