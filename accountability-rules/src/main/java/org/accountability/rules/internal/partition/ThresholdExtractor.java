package org.accountability.rules.internal.partition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.model.FactKind;
import org.accountability.model.FactKind.Detail;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.Test;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.ruleanalysis.SingleOrganizationCheck;
import org.jspecify.annotations.Nullable;

/** Gathers what rules tell apart of schools, or of districts, and whatever they look at that no cell shows. */
public final class ThresholdExtractor {
    private static final String ROSTER = "DistrictRoster";
    private static final String GROUP = "group";
    /** Questions of rules whose answers are not numbers. */
    private static final Map<String, Set<String>> FLAGS = Map.of(
            "School",
            Set.of("servesGrades3To8", "type", "charter", "status", "endsBeforeGrade3", "isUnclassified"),
            "GraduationHistory",
            Set.of("complete"),
            ROSTER,
            Set.of("worst", "reason", "starred"));
    /** Questions of rules whose answers vary with another input. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "Fact", Set.of("priorLevel"),
            "Standing", Set.of("stage", "outcome", "level", "reason", "starred"));

    private final OrganizationKind subject;
    private final Set<String> stages;
    private final String settled;
    private final Map<InputVariable, SortedSet<Integer>> starts = new TreeMap<>();
    private final Set<FactKind> facts = EnumSet.noneOf(FactKind.class);
    private final Set<String> flags = new TreeSet<>();
    private final List<String> notCovered = new ArrayList<>();

    /**
     * An extractor that has found nothing yet.
     *
     * @param stages the names of those that settle what is searched for
     * @param settled the code of the topic that is settled before, of which cells show what is printed
     */
    public ThresholdExtractor(OrganizationKind subject, Set<String> stages, String settled) {
        this.subject = subject;
        this.stages = Set.copyOf(stages);
        this.settled = settled;
    }

    /** Cuts what this one cuts where {@code other} cuts it too. */
    public void refineBy(ThresholdExtractor other) {
        starts.forEach((variable, cuts) -> cuts.addAll(other.starts.getOrDefault(variable, new TreeSet<>())));
    }

    /**
     * Adds what {@code rule}, which may find something of the subject, tells apart.
     *
     * @param place where it stands, for what is not covered
     * @return names of what it judges by
     */
    public Set<String> add(Rule rule, ParameterSet inForce, String place) {
        return new OfRule(rule, inForce, place).search();
    }

    /** The inputs that rules read but that no cell varies, so that no answer covers them. */
    public List<String> notCovered() {
        return List.copyOf(notCovered);
    }

    /**
     * The dimensions, of which the last changes slowest.
     *
     * @param gradesRequired whether a pack asks for the grades of every school
     * @param categories that a fact may call for
     * @param schools what the schools of a district can be like, from those that do worst; at least one
     */
    public List<Dimension> dimensions(
            boolean gradesRequired, Collection<String> categories, List<SampleInput> schools) {
        if (starts.containsKey(InputVariable.of(MeasuredField.FIVE_YEAR_GRADUATION)) || flags.contains("complete")) {
            startsOf(InputVariable.of(MeasuredField.FOUR_YEAR_GRADUATION));
        }
        if (flags.contains(ROSTER)) {
            startsOf(InputVariable.of(MeasuredField.SCHOOLS)).add(1);
        }
        List<Dimension> dimensions = new ArrayList<>();
        starts.forEach((variable, cuts) -> dimensions.add(Dimension.of(variable, cuts)));
        if (flags.contains(ROSTER)) {
            dimensions.add(Dimension.ofSchools(schools));
        }
        if (flags.contains("complete")) {
            dimensions.add(Dimension.completeGraduation());
        }
        if (flags.contains("type")) {
            dimensions.add(Dimension.schoolType());
        }
        if (subject == OrganizationKind.SCHOOL && (flags.contains("servesGrades3To8") || gradesRequired)) {
            dimensions.add(Dimension.grades(gradesRequired));
        }
        boolean unclassified = flags.contains("isUnclassified");
        boolean byStatus = unclassified || flags.contains("status");
        boolean byGrades = unclassified || flags.contains("endsBeforeGrade3");
        if (byStatus || byGrades) {
            dimensions.add(Dimension.classified(byStatus, byGrades));
        }
        if (flags.contains("charter")) {
            dimensions.add(Dimension.charter());
        }
        List<FactKind> designations =
                facts.stream().filter(FactKind::isDesignation).toList();
        if (!designations.isEmpty()) {
            dimensions.add(Dimension.ofDesignations(designations));
        }
        facts.stream()
                .filter(kind -> !kind.isDesignation())
                .forEach(kind -> dimensions.add(Dimension.of(kind, categories)));
        return dimensions;
    }

    private SortedSet<Integer> startsOf(InputVariable variable) {
        return starts.computeIfAbsent(variable, none -> new TreeSet<>());
    }

    /** The search in one rule. */
    private final class OfRule {
        private final Rule rule;
        private final ParameterSet inForce;
        private final String place;
        private final Map<String, List<BigDecimal>> numbers = new HashMap<>();
        private final Set<String> judgedBy = new TreeSet<>();

        private OfRule(Rule rule, ParameterSet inForce, String place) {
            this.rule = rule;
            this.inForce = inForce;
            this.place = place;
        }

        private Set<String> search() {
            if (!SingleOrganizationCheck.holds(rule)) {
                notCovered("looks beyond the " + subject.words() + " it finds something of");
            }
            rule.patterns().forEach(this::addPattern);
            return judgedBy;
        }

        private void notCovered(String what) {
            notCovered.add(place + ": rule \"" + rule.name() + "\" " + what);
        }

        private void addPattern(Pattern pattern) {
            switch (pattern.type()) {
                case "Parameter" -> addParameter(pattern);
                case "Standing" -> addStanding(pattern);
                case "District",
                        "School",
                        "LowestParticipation",
                        "GroupParticipation",
                        "GraduationHistory",
                        "GraduationRate",
                        "TargetPercentage",
                        "SubgroupPercentiles",
                        "Fact" -> addGiven(pattern);
                case ROSTER -> {
                    flags.add(ROSTER);
                    addGiven(pattern);
                }
                default -> notCovered("looks at a " + pattern.type() + ", which no cell has");
            }
        }

        private void addStanding(Pattern pattern) {
            judgedBy.add("standing");
            pattern.mustBe("stage")
                    .map(Operand.Text::text)
                    .filter(stage -> !stages.contains(stage))
                    .forEach(stage -> addStandingOf(stage, pattern));
        }

        private void addStandingOf(String stage, Pattern pattern) {
            if (stage.equals(settled)) {
                addConditions(pattern, StudentGroup.ALL);
            } else {
                notCovered("looks at what " + stage + " came to, which no cell has");
            }
        }

        private void addParameter(Pattern pattern) {
            List<Parameter> named = pattern.mustBe("name")
                    .flatMap(name -> inForce.find(name.text()).stream())
                    .toList();
            if (named.stream().allMatch(Parameter::isNumber)) {
                pattern.bindings()
                        .forEach(binding -> numbers.put(
                                binding.variable(),
                                named.stream().map(Parameter::decimal).toList()));
            }
        }

        private void addGiven(Pattern pattern) {
            pattern.bindings().stream()
                    .filter(binding -> !binding.value().firstStep().equals("organization"))
                    .forEach(binding -> notCovered("hands on " + binding.value()));
            StudentGroup group = groupOf(pattern);
            addConditions(pattern, group);
            if (pattern.type().equals("Fact")
                    && pattern.conditions().stream().noneMatch(condition -> namesKind(condition))) {
                notCovered("looks at facts of any kind");
            }
        }

        /** The one group that the pattern is about; else that of all students stands for any. */
        private StudentGroup groupOf(Pattern pattern) {
            for (Condition condition : pattern.conditions()) {
                if (condition instanceof Condition.Comparison comparison
                        && comparison.operator() == Operator.EQUAL
                        && comparison.left().toString().equals(GROUP)
                        && comparison.right() instanceof Operand.Constant group) {
                    return StudentGroup.valueOf(group.name());
                }
            }
            if (MeasuredField.areOfGroups(pattern.type())) {
                notCovered("looks at a " + pattern.type() + " of any group, of which cells have all students alone");
            }
            return StudentGroup.ALL;
        }

        private boolean namesKind(Condition condition) {
            return condition instanceof Condition.Comparison comparison
                    && comparison.left() instanceof Path path
                    && path.firstStep().equals("kind")
                    && comparison.operator() == Operator.EQUAL;
        }

        private void addConditions(Pattern pattern, StudentGroup group) {
            pattern.leaves().forEach(leaf -> leaf.tests().stream()
                    .filter(test -> test.asked().variable() == null)
                    .findFirst()
                    .ifPresentOrElse(
                            test -> addField(pattern.type(), group, test), () -> notCovered("compares " + leaf)));
        }

        private void addField(String type, StudentGroup group, Test test) {
            Path path = test.asked();
            String field = path.firstStep();
            Optional<InputVariable> variable = path.steps().size() == 1
                    ? MeasuredField.of(type, field).map(measured -> new InputVariable(measured, group))
                    : Optional.empty();
            if (variable.isPresent()) {
                judgedBy.add(variable.get().words());
                addCut(variable.get(), test.operator(), test.against());
            } else if (type.equals("Fact") && field.equals("kind")) {
                addKind(test.against(), test.operator());
            } else if (isFlag(type, field)) {
                judgedBy.add(field);
                flags.add(field);
            } else if (!field.equals("organization")
                    && !field.equals(GROUP)
                    && !SHOWN.getOrDefault(type, Set.of()).contains(field)) {
                notCovered("looks at " + path + " of a " + type + ", which no cell varies");
            }
        }

        private boolean isFlag(String type, String field) {
            return FLAGS.getOrDefault(type, Set.of()).contains(field);
        }

        private void addKind(Operand against, Operator operator) {
            if (operator == Operator.EQUAL && against instanceof Operand.Constant constant) {
                FactKind kind = FactKind.valueOf(constant.name());
                judgedBy.add(kind.code());
                if (kind.needs(Detail.VALUE)) {
                    notCovered("looks at facts " + kind.code() + ", which no cell has");
                } else if (kind.canBeAbout(subject.code(0))) {
                    facts.add(kind);
                }
            } else {
                notCovered("looks at facts of any kind but one");
            }
        }

        private void addCut(InputVariable variable, Operator operator, Operand against) {
            SortedSet<Integer> cuts = startsOf(variable);
            if (against instanceof Operand.NotKnown) {
                return;
            }
            List<BigDecimal> values = valuesOf(against);
            if (values == null) {
                notCovered("compares " + variable.words() + " with " + against);
            } else {
                values.forEach(value -> addStarts(cuts, variable.measured(), operator, value));
            }
        }

        /**
         * Returns the possible values of the operand; empty if no such parameter is in force, {@code null} if they
         * cannot be determined.
         */
        private @Nullable List<BigDecimal> valuesOf(Operand operand) {
            if (operand instanceof Operand.Whole whole) {
                return List.of(BigDecimal.valueOf(whole.number()));
            }
            return operand instanceof Path path && path.steps().isEmpty() && path.variable() != null
                    ? numbers.get(path.variable())
                    : null;
        }

        /** Adds the values from which on a comparison with {@code cut} may have another result. */
        private void addStarts(SortedSet<Integer> cuts, MeasuredField measured, Operator operator, BigDecimal cut) {
            if (operator != Operator.AT_MOST && operator != Operator.ABOVE) {
                cuts.add(measured.from(cut));
            }
            if (operator != Operator.BELOW && operator != Operator.AT_LEAST) {
                cuts.add(measured.above(cut));
            }
        }
    }
}
