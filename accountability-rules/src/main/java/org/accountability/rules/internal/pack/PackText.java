package org.accountability.rules.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accountability.determination.Suppression;
import org.accountability.determination.Topic;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the files of a rule pack, apart from running its rules.
 *
 * @param name such as {@code massachusetts/framework-2012}
 * @param title in words
 * @param years the school years it covers
 * @param suspensions those of them in which nothing was determined
 * @param stages in order
 * @param topics what the stages settle, in their order
 * @param gaps what its rules leave open, and why
 * @param endings which rules ended with nothing in their place, and why
 * @param requirements what must be known of schools
 * @param parameters through the years
 * @param tables through the years
 * @param reasons by code, in the order of their file
 * @param rules of all files, in order of stage and file
 * @param rulePackage the package that every rule file names
 * @param ruleFiles the rule files as they were read, by name, whether or not a stage names them
 * @param files the texts themselves
 */
public record PackText(
        String name,
        String title,
        Years years,
        List<Suspension> suspensions,
        List<Stage> stages,
        List<Topic> topics,
        List<DeclaredGap> gaps,
        List<DeclaredGap> endings,
        List<Requirement> requirements,
        List<ParameterHistory> parameters,
        List<Table> tables,
        Map<String, ReasonText> reasons,
        List<StatedRule> rules,
        String rulePackage,
        Map<String, RuleFile> ruleFiles,
        PackFiles files) {

    /** Whether it settles anything of schools or districts, and not of the state alone. */
    public boolean isAboutOrganizations() {
        return stages.stream().anyMatch(stage -> stage.settles() != Stage.Subject.STATE);
    }

    /** The pack that ships with the library under {@code name}. */
    public static PackText bundled(String name) {
        SourceText description = PackFiles.bundledText(name, PackFiles.DESCRIPTION);
        List<String> fileNames =
                new ArrayList<>(List.of(PackFiles.DESCRIPTION, PackFiles.PARAMETERS, PackFiles.REASONS));
        List<Problem> problems = new ArrayList<>();
        YamlNode root = PackFolder.parse(description).orElseThrow();
        List<Stage> stages = new PackYaml(problems).stages(root);
        stages.forEach(stage -> fileNames.addAll(stage.files()));
        if (stages.stream().anyMatch(stage -> !stage.topic().equals(Topic.LEVEL.code()))) {
            fileNames.add(PackFiles.OUTCOMES);
        }
        fileNames.addAll(PackYaml.tables(root));
        PackFiles files = PackFiles.bundled(name, fileNames);
        PackText pack = read(files, files.readRules(problems), problems, false);
        return Checked.of(Objects.requireNonNull(pack), problems).orElseThrow();
    }

    /**
     * Returns the contents of {@code files}, as far as they can be read, and adds every problem with them to {@code
     * problems}.
     *
     * @param ruleFiles what was read of the rule files among them, by name
     */
    public static Optional<PackText> read(PackFiles files, Map<String, RuleFile> ruleFiles, List<Problem> problems) {
        return Optional.ofNullable(read(files, ruleFiles, problems, true));
    }

    /** A pack that ships with the library was checked when the library was built. */
    private static @Nullable PackText read(
            PackFiles files, Map<String, RuleFile> readRules, List<Problem> problems, boolean edited) {
        PackYaml yaml = new PackYaml(problems);
        YamlNode description = parsed(files, PackFiles.DESCRIPTION, problems);
        YamlNode parameters = parsed(files, PackFiles.PARAMETERS, problems);
        YamlNode reasons = parsed(files, PackFiles.REASONS, problems);
        boolean hasOutcomes = files.texts().containsKey(PackFiles.OUTCOMES);
        YamlNode outcomes = hasOutcomes ? parsed(files, PackFiles.OUTCOMES, problems) : null;
        if (description == null || parameters == null || reasons == null || (hasOutcomes && outcomes == null)) {
            return null;
        }
        PackFormat.note(description, problems);
        List<Stage> stages = yaml.stages(description);
        List<Topic> topics = new TopicsYaml(problems).topics(outcomes, description, stages);
        // Without years it is refused all the same, with whatever else is wrong.
        Years years = Objects.requireNonNullElse(yaml.years(description), Years.ANY);
        yaml.checkYears(description, years);
        RuleFiles ruleFiles = new RuleFiles(files.folder(), readRules, stages, description, problems);
        List<StatedRule> rules = ruleFiles.rules(years);
        Map<String, ReasonText> reasonTexts = yaml.reasons(reasons);
        TablesYaml tablesYaml = new TablesYaml(topics, reasonTexts, problems);
        List<Table> tables = new ArrayList<>();
        for (String table : yaml.checkedTables(description)) {
            YamlNode root = parsed(files, table, problems);
            if (root != null) {
                tables.add(tablesYaml.table(table, root));
            }
        }
        PackText pack = new PackText(
                yaml.required(description, "name"),
                yaml.required(description, "title"),
                years,
                yaml.suspensions(description),
                stages,
                topics,
                yaml.gaps(description, "gaps", topics),
                yaml.gaps(description, "ended", topics),
                yaml.requirements(description),
                yaml.parameters(parameters),
                List.copyOf(tables),
                reasonTexts,
                rules,
                ruleFiles.rulePackage(),
                readRules,
                files);
        if (edited) {
            LibraryParameters.check(pack.parameters(), parameters, new YamlFields(problems));
            yaml.checkQuotes(reasons, names(parameters, files), rules);
            // What is in force cannot be told where the years of the pack are not known.
            boolean dated = !years.equals(Years.ANY);
            if (dated) {
                files.calculators()
                        .forEach(calculator -> problems.addAll(
                                ComputingParameters.of(pack, calculator).problems()));
            }
        }
        return pack;
    }

    /** Returns the stage that the file of {@code rule} belongs to; nothing where no stage names the file. */
    public Optional<Stage> stageOf(StatedRule rule) {
        return stages.stream()
                .filter(stage -> stage.files().contains(rule.clause().file()))
                .findFirst();
    }

    /** Returns the file that states {@code rule}. */
    public RuleFile fileOf(StatedRule rule) {
        return Objects.requireNonNull(ruleFiles.get(rule.clause().file()));
    }

    /** The names of all parameters, including those of the index and of target percentages. */
    private static Set<String> names(YamlNode parameters, PackFiles files) {
        Set<String> names = new TreeSet<>(parameters.entries().keySet());
        files.calculators().stream()
                .flatMap(calculator -> files.find(calculator.parameterFile()).stream())
                .flatMap(text -> PackFolder.parse(text).value().stream())
                .forEach(root -> names.addAll(root.entries().keySet()));
        return names;
    }

    /** Returns a copy of this pack in which the rules that ended before {@code year} are in force in all years. */
    public PackText reviving(SchoolYear year) {
        List<StatedRule> revived = rules.stream()
                .map(rule -> rule.endedBefore(year) ? rule.inAllYears() : rule)
                .toList();
        return with(stages, topics, parameters, tables, reasons, revived);
    }

    /** The parameters that something found can rest on: how large public groups are matters to diagnostics alone. */
    public List<ParameterHistory> parametersOfFindings() {
        boolean diagnoses = topics.stream().anyMatch(topic -> topic.nature() == Topic.Nature.DIAGNOSTIC);
        return parameters.stream()
                .filter(parameter -> diagnoses || !parameter.name().equals(Suppression.MINIMUM_PUBLIC_GROUP))
                .toList();
    }

    /** Returns a copy of this pack with other parameters. */
    public PackText with(List<ParameterHistory> others) {
        return with(stages, topics, others, tables, reasons, rules);
    }

    /** Returns a copy of this pack with other parts that decide determinations. */
    public PackText with(
            List<Stage> otherStages,
            List<Topic> otherTopics,
            List<ParameterHistory> otherParameters,
            List<Table> otherTables,
            Map<String, ReasonText> otherReasons,
            List<StatedRule> otherRules) {
        return new PackText(
                name,
                title,
                years,
                suspensions,
                otherStages,
                otherTopics,
                gaps,
                endings,
                requirements,
                otherParameters,
                otherTables,
                otherReasons,
                otherRules,
                rulePackage,
                ruleFiles,
                files);
    }

    /** Whether anything is determined in {@code year}. */
    public boolean covers(SchoolYear year) {
        return years.include(year)
                && suspensions.stream().noneMatch(suspended -> suspended.years().include(year));
    }

    /** Returns the gap that the pack declares in {@code topic} in {@code year}, if there is one. */
    public Optional<DeclaredGap> gap(String topic, SchoolYear year) {
        return gaps.stream()
                .filter(gap -> gap.topic().equals(topic) && gap.years().include(year))
                .findFirst();
    }

    /** The years it covers, such as {@code 2018-2025 without 2022 (for a reason)}. */
    public String coveredYears() {
        return suspensions.isEmpty()
                ? years.toString()
                : years + " without "
                        + suspensions.stream()
                                .map(suspended -> suspended.years() + " (" + suspended.because() + ")")
                                .collect(Collectors.joining(" and "));
    }

    private static @Nullable YamlNode parsed(PackFiles files, String fileName, List<Problem> problems) {
        SourceText text = files.texts().get(fileName);
        if (text == null) {
            problems.add(Problem.error(files.folder() + "/" + fileName, "the pack has no such file"));
            return null;
        }
        Checked<YamlNode> node = PackFolder.parse(text);
        problems.addAll(node.problems());
        return node.value().orElse(null);
    }
}
