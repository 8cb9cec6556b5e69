package org.accountability.rules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom, and what nobody does. */
@AnalyzeClasses(packages = "org.accountability", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String[] DROOLS = {"org.drools..", "org.kie.."};
    private static final String[] JACKSON = {"com.fasterxml.jackson..", "tools.jackson.."};
    private static final String SNAKE_YAML = "org.yaml..";
    private static final String RULES = "org.accountability.rules..";

    @ArchTest
    static final ArchRule coreDependsOnNothingButJavaAndJSpecify = classes()
            .that()
            .resideOutsideOfPackages(RULES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.accountability..");

    @ArchTest
    static final ArchRule coreDoesNotKnowTheRules =
            noClasses().that().resideOutsideOfPackages(RULES).should().dependOnClassesThat(resideInAnyPackage(RULES));

    @ArchTest
    static final ArchRule theModelKnowsNothingElseOfCore = classes()
            .that()
            .resideInAPackage("org.accountability.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.accountability.model..");

    @ArchTest
    static final ArchRule policyKnowsTheModelAlone = classes()
            .that()
            .resideInAPackage("org.accountability.policy..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "org.accountability.model..", "org.accountability.policy..");

    @ArchTest
    static final ArchRule noPackagesDependOnEachOther =
            slices().matching("org.accountability.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internalsDoNotKnowTheFacade = noClasses()
            .that()
            .resideInAPackage("org.accountability.rules.internal..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.accountability.rules",
                    "org.accountability.rules.io..",
                    "org.accountability.rules.workbench.."));

    @ArchTest
    static final ArchRule onlyPackagesOfAStateKnowIt = noClasses()
            .that()
            .resideOutsideOfPackage("..massachusetts..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..massachusetts.."))
            .because("a state is known in packages that say so, and found through Calculator and AccountabilitySystem");

    @ArchTest
    static final ArchRule onlyOnePackageKnowsDrools = noClasses()
            .that()
            .resideOutsideOfPackage("org.accountability.rules.internal.drools")
            .should()
            .dependOnClassesThat(resideInAnyPackage(DROOLS));

    @ArchTest
    static final ArchRule onlyInputAndOutputKnowJackson = noClasses()
            .that()
            .resideOutsideOfPackage("org.accountability.rules.io..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(JACKSON));

    @ArchTest
    static final ArchRule onlyOnePackageKnowsSnakeYaml = noClasses()
            .that()
            .resideOutsideOfPackage("org.accountability.rules.internal.text")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SNAKE_YAML));

    @ArchTest
    static final ArchRule onlyTheTestKitKnowsJqwik = noClasses()
            .that()
            .resideOutsideOfPackage("org.accountability.rules.testkit..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("net.jqwik.."));

    @ArchTest
    static final ArchRule publicSignaturesShowOnlyWhatIsPublic = classes()
            .that()
            .arePublic()
            .and()
            .resideOutsideOfPackage("..internal..")
            .should(new ShowOnlyInSignatures(
                    resideInAnyPackage("java..", "org.jspecify..", "net.jqwik.api..", "org.accountability..")
                            .and(resideOutsideOfPackage("..internal.."))
                            .as("of Java, JSpecify, jqwik or the public API")));

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Data)(\\$.*)?")
            .because("a class whose name needs a comment has the wrong name");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(new ResideInNullMarkedPackage());

    @ArchTest
    static final ArchRule nothingDependsOnTheHostsLocaleOrTimeZone = classes().should(new NotAskTheHost());

    @ArchTest
    static final ArchRule nothingUsesTheOldDates = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "the old dates",
                    (JavaClass type) -> type.isEquivalentTo(java.util.Date.class)
                            || type.isAssignableTo(java.util.Calendar.class)
                            || type.isAssignableTo(java.text.DateFormat.class)));
}
