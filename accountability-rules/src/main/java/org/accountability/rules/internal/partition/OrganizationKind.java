package org.accountability.rules.internal.partition;

import java.util.Locale;
import java.util.Set;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.ruleanalysis.SingleOrganizationCheck;

/** A kind of organisation that determinations are about. */
public enum OrganizationKind {
    SCHOOL(Set.of("District", "DistrictRoster", "SpecialEducationGroup"), "isDistrict"),
    DISTRICT(Set.of("School", "GraduationHistory", "SubgroupPercentiles", "Identification"), "isSchool");

    private static final int SCHOOLS_IN_A_DISTRICT = 50;

    private final Set<String> factsOfOthers;
    private final String isOther;

    OrganizationKind(Set<String> factsOfOthers, String isOther) {
        this.factsOfOthers = factsOfOthers;
        this.isOther = isOther;
    }

    /** The name in words, such as {@code school}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of one of them, from 0 to 9998; in the order of their numbers. */
    public OrganizationCode code(int number) {
        return OrganizationCode.of(
                switch (this) {
                    case SCHOOL ->
                        fourDigits(1 + number / SCHOOLS_IN_A_DISTRICT) + fourDigits(1 + number % SCHOOLS_IN_A_DISTRICT);
                    case DISTRICT -> fourDigits(1 + number) + fourDigits(0);
                });
    }

    static String fourDigits(int number) {
        return String.valueOf(10_000 + number).substring(1);
    }

    public boolean include(OrganizationCode organization) {
        return this == SCHOOL ? organization.isSchool() : organization.isDistrict();
    }

    /** Whether {@code rule} may find something of one: not where all it looks at is about one of the other kind. */
    public boolean canBeFoundBy(Rule rule) {
        return !SingleOrganizationCheck.holds(rule) || rule.patterns().stream().allMatch(this::canHave);
    }

    private boolean canHave(Pattern pattern) {
        return !factsOfOthers.contains(pattern.type())
                && pattern.conditions().stream().allMatch(this::canMeet);
    }

    private boolean canMeet(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            return !(holds.expected() && holds.asked().toString().equals("organization." + isOther + "()"));
        }
        return !(condition instanceof Condition.Comparison comparison)
                || comparison.operator() != Operator.EQUAL
                || !isKind(comparison.left())
                || !(comparison.right() instanceof Operand.Constant kind)
                || FactKind.valueOf(kind.name()).canBeAbout(code(0));
    }

    private static boolean isKind(Operand operand) {
        return operand instanceof Path path && path.toString().equals("kind");
    }
}
