package org.accountability.rules.internal.publication;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accountability.computation.Computation;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.GroupParticipation;
import org.accountability.determination.GroupResults;
import org.accountability.determination.LowestParticipation;
import org.accountability.determination.Reason;
import org.accountability.determination.Suppression;
import org.accountability.determination.Suppression.Group;
import org.accountability.model.Correction;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.IndexValue;
import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Organization;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.SpecialEducationGroup;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The figures that the public files of one run tell, which all of them ask: files that lie beside each other must not give
 * away together what each keeps. Rates and numbers of students add up, so that more of them are suppressed than those of
 * small groups. A percentile, a PPI and its points do not: they are told of every group that is not small itself.
 */
public final class PublicFigures {
    /** The mark in place of a suppressed figure. */
    public static final String SUPPRESSED = "*";

    private static final String GROUPS = "groups";
    /** The names of values in evidence that are texts written for that evidence alone. */
    private static final Set<String> WRITTEN = Set.of("note", "appeal");

    private static final Pattern NONE_OR_ALL = Pattern.compile("(0|100)(\\.0+)?%?");

    /** {@code null} where nothing is suppressed. */
    private final @Nullable StudentsBehindFigures numbers;

    private final List<Evidence> evidence;
    private final @Nullable Computation computed;

    private PublicFigures(
            @Nullable StudentsBehindFigures numbers, List<Evidence> evidence, @Nullable Computation computed) {
        this.numbers = numbers;
        this.evidence = evidence;
        this.computed = computed;
    }

    /** Returns the figures of a confidential file, in which nothing is suppressed. */
    public static PublicFigures complete() {
        return new PublicFigures(null, List.of(), null);
    }

    /**
     * Those of a state and of the computation that completed it, if there is one.
     *
     * @param inForce the parameters of the year; without one that says what is small, all groups but all students are
     */
    public static PublicFigures of(
            StateYear state, Optional<? extends Computation> computed, Collection<Parameter> inForce) {
        List<Evidence> evidence = StudentNumbers.evidence(state);
        StudentsBehindFigures numbers = new StudentsBehindFigures(minimum(inForce));
        numbers.sizes(StudentNumbers.ofGroups(evidence));
        numbers.sizes(StudentNumbers.ofParticipation(evidence));
        return of(numbers, evidence, computed.orElse(null));
    }

    /**
     * The public figures of a computation, such as an index.
     *
     * @param inForce the parameters of its year
     */
    public static PublicFigures of(Computation computed, Collection<Parameter> inForce) {
        return of(new StudentsBehindFigures(minimum(inForce)), List.of(), computed);
    }

    private static PublicFigures of(
            StudentsBehindFigures numbers, List<Evidence> evidence, @Nullable Computation computed) {
        if (computed != null) {
            numbers.sizes(computed.numbersOfStudents(MeasureKind.CPI, Subject.ELA));
            numbers.sizes(computed.numbersOfStudents(MeasureKind.CPI, Subject.MATH));
        }
        return new PublicFigures(numbers, evidence, computed);
    }

    private static Optional<Integer> minimum(Collection<Parameter> inForce) {
        return inForce.stream()
                .filter(parameter -> parameter.name().equals(Suppression.MINIMUM_PUBLIC_GROUP))
                .map(Parameter::whole)
                .findFirst();
    }

    /** Whether a group is too small for any figure of it. */
    public boolean hides(OrganizationCode organization, StudentGroup group) {
        return numbers != null && numbers.isFew(new Group(organization, group));
    }

    /** Whether the results must be suppressed for which a group has points of an indicator. */
    public boolean hides(OrganizationCode organization, StudentGroup group, Indicator indicator) {
        Group of = new Group(organization, group);
        return numbers != null && rates(indicator).anyMatch(rates -> numbers.hides(rates.kind(), rates.tables(), of));
    }

    /**
     * Whether a result would reveal a suppressed result of a group: at zero or at all, no part can differ from the
     * whole.
     */
    public boolean tellsOfOthers(
            OrganizationCode organization, StudentGroup group, Indicator indicator, @Nullable BigDecimal result) {
        Group of = new Group(organization, group);
        return numbers != null
                && result != null
                && isNoneOrAll(result.toPlainString())
                && rates(indicator).anyMatch(rates -> numbers.hidesWithin(rates.kind(), rates.tables(), of));
    }

    private Stream<Rates> rates(Indicator indicator) {
        return StudentNumbers.measuresOf(indicator).stream().flatMap(kind -> rates(kind, indicator.subject()).stream());
    }

    private static boolean isNoneOrAll(String rate) {
        return NONE_OR_ALL.matcher(rate).matches();
    }

    /** Returns the results of groups that may be published; a result of an unknown number of students never may. */
    public Optional<GroupResults> published(GroupResults results) {
        if (numbers == null) {
            return Optional.of(results);
        }
        List<GroupResults.Result> published = results.results().stream()
                .filter(result -> result.students() != null && !hidesNumbers(results.organization(), result.group()))
                .toList();
        return published.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupResults(results.organization(), published));
    }

    private boolean hidesNumbers(OrganizationCode organization, StudentGroup group) {
        Group of = new Group(organization, group);
        return numbers != null
                && (numbers.isFew(of) || numbers.hides(GROUPS, () -> StudentNumbers.ofGroups(evidence), of));
    }

    /** Returns the value of an organisation as it may be published. */
    public @Nullable Object shown(Organization organization, IndexValue which) {
        if (organization.number(which).isEmpty()) {
            return null;
        }
        return hides(organization, which)
                ? SUPPRESSED
                : organization.number(which).getAsInt();
    }

    /** Returns the values of evidence as they may be published. */
    public List<ExplainedValue> inputs(Evidence known) {
        return numbers == null
                ? known.inputs()
                : known.inputs().stream()
                        .map(input -> hides(known, input) ? withValue(input, SUPPRESSED) : withoutCounts(known, input))
                        .toList();
    }

    /** Returns the reason of a determination as it may be published. */
    public Reason reason(Determination determination) {
        Ground binding = determination.explanation().binding();
        return binding == null ? determination.reason() : reason(determination.year(), binding);
    }

    /** Returns a reason as it may be published, with suppressed values for the quoted ones that may not be. */
    public Reason reason(SchoolYear year, Ground ground) {
        Reason reason = ground.reason();
        if (numbers == null || !QuotedText.quotes(reason.pattern())) {
            return reason;
        }
        List<ExplainedValue> inputs = ground.evidence().stream()
                .flatMap(known -> inputs(known).stream())
                .toList();
        String text = new QuotedText(year, ground.parameters(), inputs).of(reason.pattern());
        return new Reason(reason.code(), reason.order(), text, reason.pattern());
    }

    /** Returns a value that a correction gives, as it may be published. */
    public String shown(Correction correction, BigDecimal value) {
        String text = value.toPlainString();
        return hides(correction, ExplainedValue.of("", text)) ? SUPPRESSED : text;
    }

    /**
     * Returns a written text on an organisation and one of its groups, as it may be published: it may name figures of
     * any group.
     */
    public @Nullable String shownText(OrganizationCode organization, StudentGroup group, @Nullable String text) {
        return text != null && (hides(organization, group) || hidesText(organization, text)) ? SUPPRESSED : text;
    }

    private boolean hidesText(OrganizationCode organization, String text) {
        return numbers != null && hasDigits(text) && numbers.hasFew(organization);
    }

    private static boolean hasDigits(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private boolean hides(Evidence known, ExplainedValue input) {
        String value = input.value();
        if (numbers == null || value == null) {
            return false;
        }
        if (WRITTEN.contains(input.name())) {
            return hidesText(known.organization(), value)
                    || known.studentGroups().stream().anyMatch(group -> hides(known.organization(), group));
        }
        if (!hasDigits(value)) {
            return false;
        }
        if (known instanceof Organization indexed) {
            return List.of(IndexValue.values()).stream()
                    .anyMatch(which -> which.label().equals(input.name()) && hides(indexed, which));
        }
        return known.studentGroups().stream()
                .map(group -> new Group(known.organization(), group))
                .anyMatch(group -> hides(known, group) || (isNoneOrAll(value) && hidesWithin(known, group)));
    }

    private boolean hides(Evidence known, Group group) {
        if (numbers == null) {
            return false;
        }
        boolean isFew = known instanceof Correction && numbers.isFew(group);
        return isFew
                || rates(known)
                        .map(rates -> numbers.hides(rates.kind(), rates.tables(), group))
                        .orElseGet(() -> numbers.isFew(group));
    }

    private boolean hidesWithin(Evidence known, Group group) {
        return numbers != null
                && rates(known)
                        .filter(rates -> numbers.hidesWithin(rates.kind(), rates.tables(), group))
                        .isPresent();
    }

    /** A kind of rates, with the numbers of students that they are of. */
    private record Rates(String kind, Supplier<List<Map<Group, Optional<Integer>>>> tables) {}

    private Optional<Rates> rates(Evidence known) {
        if (known instanceof SpecialEducationGroup) {
            return Optional.of(new Rates("special education", () -> StudentNumbers.ofSpecialEducation(evidence)));
        }
        if (known instanceof LowestParticipation
                || known instanceof GroupParticipation
                || known instanceof ParticipationRate) {
            return Optional.of(new Rates("participation", () -> StudentNumbers.ofParticipation(evidence)));
        }
        if (known instanceof GraduationHistory || known instanceof GraduationRate) {
            return Optional.of(new Rates("graduation", () -> StudentNumbers.ofGraduation(evidence)));
        }
        return known instanceof Correction correction
                ? MeasureKind.parse(correction.measure()).flatMap(kind -> rates(kind, correction.subject()))
                : Optional.empty();
    }

    /** Returns the rates of a kind in the results, if there are results. */
    private Optional<Rates> rates(MeasureKind kind, @Nullable Subject subject) {
        return Optional.ofNullable(computed)
                .map(given -> new Rates(kind.code() + " " + subject, () -> given.numbersOfStudents(kind, subject)));
    }

    /** A value that is of any of the groups is that of a small one, for all that the public can know. */
    private boolean hides(Organization organization, IndexValue which) {
        if (numbers == null) {
            return false;
        }
        Evidence how = organization.computed().get(which);
        Set<StudentGroup> groups =
                which.group().map(Set::of).orElseGet(() -> how == null ? Set.of() : how.studentGroups());
        return groups.isEmpty()
                ? numbers.hasFew(organization.organization())
                : groups.stream().anyMatch(group -> hides(organization.organization(), group));
    }

    /** Returns a share of students in percent alone, without the counts. */
    private static ExplainedValue withoutCounts(Evidence known, ExplainedValue input) {
        String value = input.value();
        int counts = value == null ? -1 : value.indexOf(" (");
        return known instanceof SpecialEducationGroup && value != null && counts > 0
                ? withValue(input, value.substring(0, counts))
                : input;
    }

    private static ExplainedValue withValue(ExplainedValue input, String value) {
        return new ExplainedValue(input.name(), value, input.origin());
    }
}
