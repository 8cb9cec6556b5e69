package org.accountability.rules.internal.cells;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.accountability.model.FactKind;
import org.accountability.model.FactKind.Detail;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.trial.OneOrganization;
import org.jspecify.annotations.Nullable;

/** Gathers what rules for schools tell apart, and whatever they look at that no cell shows. */
public final class CutSearch {
    private static final OrganizationCode SOME_SCHOOL = OrganizationCode.of("00010001");
    private static final java.util.regex.Pattern WHOLE = java.util.regex.Pattern.compile("\\d{1,9}");

    private final Map<Measured, SortedSet<Integer>> starts = new EnumMap<>(Measured.class);
    private final Set<FactKind> facts = EnumSet.noneOf(FactKind.class);
    private final Set<String> flags = new TreeSet<>();
    private final List<String> notCovered = new ArrayList<>();

    /**
     * Adds what {@code rule} tells apart.
     *
     * @param place where it stands, for what is not covered
     * @return names of what it judges by
     */
    public Set<String> add(Rule rule, ParameterSet inForce, String place) {
        return new OfRule(rule, inForce, place).search();
    }

    /** What rules look at that no cell shows, so that no answer is about it. */
    public List<String> notCovered() {
        return List.copyOf(notCovered);
    }

    /** The axes, of which the last changes slowest. */
    public List<Axis> axes(boolean gradesRequired) {
        if (starts.containsKey(Measured.FIVE_YEAR_GRADUATION) || flags.contains("complete")) {
            starts.computeIfAbsent(Measured.FOUR_YEAR_GRADUATION, none -> new TreeSet<>());
        }
        List<Axis> axes = new ArrayList<>();
        starts.forEach((measured, cuts) -> axes.add(Axis.of(measured, cuts)));
        if (flags.contains("complete")) {
            axes.add(Axis.completeGraduation());
        }
        if (flags.contains("type")) {
            axes.add(Axis.schoolType());
        }
        if (flags.contains("servesGrades3To8") || gradesRequired) {
            axes.add(Axis.grades(gradesRequired));
        }
        if (flags.contains("charter")) {
            axes.add(Axis.charter());
        }
        List<FactKind> designations =
                facts.stream().filter(FactKind::isDesignation).toList();
        if (!designations.isEmpty()) {
            axes.add(Axis.ofDesignations(designations));
        }
        facts.stream().filter(kind -> !kind.isDesignation()).forEach(kind -> axes.add(Axis.of(kind)));
        return axes;
    }

    /** The search in one rule. */
    private final class OfRule {
        private final Rule rule;
        private final ParameterSet inForce;
        private final String place;
        private final Map<String, List<Integer>> wholes = new HashMap<>();
        private final Set<String> judgedBy = new TreeSet<>();

        private OfRule(Rule rule, ParameterSet inForce, String place) {
            this.rule = rule;
            this.inForce = inForce;
            this.place = place;
        }

        private Set<String> search() {
            if (!OneOrganization.ofAll(rule)) {
                notCovered("looks beyond the school it finds something of");
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
                case "Standing" -> judgedBy.add("standing");
                case "School", "LowestParticipation", "GraduationHistory", "Fact" -> addGiven(pattern);
                default -> notCovered("looks at a " + pattern.type() + ", which no cell has");
            }
        }

        private void addParameter(Pattern pattern) {
            List<Parameter> named = new ArrayList<>();
            for (Condition condition : pattern.conditions()) {
                if (condition instanceof Condition.Comparison comparison
                        && comparison.right() instanceof Operand.Text name) {
                    inForce.find(name.text()).ifPresent(named::add);
                }
            }
            boolean whole = named.stream()
                    .allMatch(parameter -> WHOLE.matcher(parameter.value()).matches());
            for (Pattern.Binding binding : pattern.bindings()) {
                if (whole) {
                    wholes.put(
                            binding.variable(),
                            named.stream().map(Parameter::whole).toList());
                }
            }
        }

        private void addGiven(Pattern pattern) {
            pattern.bindings().stream()
                    .filter(binding -> !firstStep(binding.value()).equals("organization"))
                    .forEach(binding -> notCovered("hands on " + binding.value()));
            pattern.conditions().forEach(condition -> addCondition(pattern.type(), condition));
            if (pattern.type().equals("Fact")
                    && pattern.conditions().stream().noneMatch(condition -> namesKind(condition))) {
                notCovered("looks at facts of any kind");
            }
        }

        private boolean namesKind(Condition condition) {
            return condition instanceof Condition.Comparison comparison
                    && comparison.left() instanceof Path path
                    && firstStep(path).equals("kind")
                    && comparison.operator() == Operator.EQUAL;
        }

        private void addCondition(String type, Condition condition) {
            if (condition instanceof Condition.AllOf all) {
                all.parts().forEach(part -> addCondition(type, part));
            } else if (condition instanceof Condition.AnyOf any) {
                any.parts().forEach(part -> addCondition(type, part));
            } else if (condition instanceof Condition.Holds holds) {
                addField(type, holds.asked(), Operator.EQUAL, new Operand.YesNo(true, 0));
            } else if (condition instanceof Condition.Comparison comparison) {
                if (comparison.left() instanceof Path path && path.variable() == null) {
                    addField(type, path, comparison.operator(), comparison.right());
                } else if (comparison.right() instanceof Path path && path.variable() == null) {
                    addField(type, path, comparison.operator().mirrored(), comparison.left());
                } else {
                    notCovered("compares " + comparison);
                }
            }
        }

        private void addField(String type, Path path, Operator operator, Operand against) {
            String field = firstStep(path);
            Optional<Measured> measured = Measured.of(type, field);
            if (measured.isPresent() && path.steps().size() == 1) {
                judgedBy.add(field);
                addCut(measured.get(), operator, against);
            } else if (type.equals("Fact") && field.equals("kind")) {
                addKind(against, operator);
            } else if (isFlag(type, field)) {
                judgedBy.add(field);
                flags.add(field);
            } else if (!field.equals("organization") && !(type.equals("Fact") && field.equals("priorLevel"))) {
                notCovered("looks at " + path + " of a " + type + ", which no cell varies");
            }
        }

        private boolean isFlag(String type, String field) {
            return type.equals("GraduationHistory")
                    ? field.equals("complete")
                    : type.equals("School")
                            && Set.of("servesGrades3To8", "type", "charter").contains(field);
        }

        private void addKind(Operand against, Operator operator) {
            if (operator == Operator.EQUAL && against instanceof Operand.Constant constant) {
                FactKind kind = FactKind.valueOf(constant.name());
                judgedBy.add(kind.code());
                if (kind.needs(Detail.VALUE) || kind.needs(Detail.CATEGORY)) {
                    notCovered("looks at facts " + kind.code() + ", which no cell has");
                } else if (kind.canBeAbout(SOME_SCHOOL)) {
                    facts.add(kind);
                }
            } else {
                notCovered("looks at facts of any kind but one");
            }
        }

        private void addCut(Measured measured, Operator operator, Operand against) {
            SortedSet<Integer> cuts = starts.computeIfAbsent(measured, none -> new TreeSet<>());
            if (against instanceof Operand.NotKnown) {
                return;
            }
            List<Integer> values = valuesOf(against);
            if (values == null) {
                notCovered("compares " + measured.words() + " with " + against);
            } else {
                values.forEach(value -> addStarts(cuts, operator, value));
            }
        }

        /** What it can be: nothing where no such parameter is in force; {@code null} where that cannot be told. */
        private @Nullable List<Integer> valuesOf(Operand operand) {
            if (operand instanceof Operand.Whole whole) {
                return List.of(whole.number());
            }
            return operand instanceof Path path && path.steps().isEmpty() && path.variable() != null
                    ? wholes.get(path.variable())
                    : null;
        }

        /** From where on a comparison with {@code cut} may come out otherwise. */
        private void addStarts(SortedSet<Integer> cuts, Operator operator, int cut) {
            if (operator != Operator.AT_MOST && operator != Operator.ABOVE) {
                cuts.add(cut);
            }
            if (operator != Operator.BELOW && operator != Operator.AT_LEAST) {
                cuts.add(cut + 1);
            }
        }

        private String firstStep(Path path) {
            return path.steps().isEmpty() ? "" : path.steps().get(0).name();
        }
    }
}
