package org.accountability.rules.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Topic;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.loading.PackAccess;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Requirement.Known;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.partition.OrganizationKind;
import org.accountability.rules.internal.partition.ThresholdExtractor;
import org.accountability.rules.workbench.InterpretedPack.AdmittedRule;

/** A pack that is run, with what its rules say. */
record CheckedPack(RulePack pack, InterpretedPack written) {
    static Checked<CheckedPack> load(Path folder, Duration limit) {
        return RulePacks.load(folder, limit)
                .flatMap(pack ->
                        Checked.of(new CheckedPack(pack, InterpretedPack.of(PackAccess.textOf(pack))), List.of()));
    }

    Set<SchoolYear> years() {
        Set<SchoolYear> years = new TreeSet<>();
        PackText text = written.text();
        for (int spring = text.years().first().spring();
                spring <= text.years().last().spring();
                spring++) {
            if (text.covers(SchoolYear.of(spring))) {
                years.add(SchoolYear.of(spring));
            }
        }
        return years;
    }

    /**
     * Returns the questions to the pack, about schools before districts: its first topic, then the determinations that
     * follow from it.
     */
    List<Question> questions() {
        List<Topic> topics = written.text().topics();
        return topics.stream()
                .filter(topic -> topic.gives() == Topic.Gives.ONE)
                .filter(topic -> topic.equals(topics.get(0)) || isAskedBesides(topic))
                .flatMap(topic -> Arrays.stream(OrganizationKind.values())
                        .filter(subject -> stages(topic, subject).findAny().isPresent())
                        .map(subject -> new Question(topic, subject, topic.equals(topics.get(0)))))
                .toList();
    }

    /**
     * Whether a topic is asked besides the first: not a proposal, a diagnostic, or a release, which is only for
     * identified organisations.
     */
    private static boolean isAskedBesides(Topic topic) {
        return topic.nature() == Topic.Nature.DETERMINATION && topic.releases() == null;
    }

    private Stream<Stage> stages(Topic topic, OrganizationKind subject) {
        return written.text().stages().stream()
                .filter(stage ->
                        stage.topic().equals(topic.code()) && stage.settles().include(subject.code(0)));
    }

    /** A search for what {@code question} turns on. */
    ThresholdExtractor searchFor(Question question) {
        return new ThresholdExtractor(
                question.subject(),
                stages(question.topic(), question.subject()).map(Stage::name).collect(Collectors.toSet()),
                written.text().topics().get(0).code());
    }

    /** The codes of the topics that it has and {@code asked} are not about. */
    List<String> notAsked(List<Question> asked) {
        return written.text().topics().stream()
                .filter(topic ->
                        asked.stream().noneMatch(question -> question.topic().equals(topic)))
                .map(Topic::code)
                .toList();
    }

    /** The rules in force in {@code year} that have a say in the answer to {@code question}. */
    private List<AdmittedRule> rules(SchoolYear year, Question question) {
        return rules(year, question.topic()).stream()
                .filter(rule -> stages(question.topic(), question.subject()).anyMatch(stage -> stage.files()
                        .contains(rule.text().clause().file())))
                .filter(rule -> question.subject().canBeFoundBy(rule.rule()))
                .toList();
    }

    /** Returns the rules in force in {@code year} that settle {@code topic}, for schools and districts alike. */
    List<AdmittedRule> rules(SchoolYear year, Topic topic) {
        Set<String> files = filesOf(topic);
        return written.rules().stream()
                .filter(rule -> rule.text().isInForce(year)
                        && files.contains(rule.text().clause().file()))
                .toList();
    }

    private Set<String> filesOf(Topic topic) {
        return written.text().stages().stream()
                .filter(stage -> stage.topic().equals(topic.code()))
                .flatMap(stage -> stage.files().stream())
                .collect(Collectors.toSet());
    }

    /** The rules that settle {@code topic} and whose last year is before {@code year}. */
    List<StatedRule> rulesEndedBefore(SchoolYear year, Topic topic) {
        Set<String> files = filesOf(topic);
        return written.text().rules().stream()
                .filter(rule ->
                        rule.endedBefore(year) && files.contains(rule.clause().file()))
                .toList();
    }

    /** Returns a copy of this pack in which the rules that ended before {@code year} are in force. */
    CheckedPack reviving(SchoolYear year) {
        return new CheckedPack(pack.reviving(year), written.with(written.text().reviving(year)));
    }

    /** Adds what the rules in force in {@code year} tell apart to {@code extractor}; what each judges by, by name. */
    Map<String, Set<String>> addTo(ThresholdExtractor extractor, SchoolYear year, Question question) {
        ParameterSet inForce = ParameterSet.asOf(year, written.text().parameters());
        Map<String, Set<String>> judgedBy = new HashMap<>();
        for (AdmittedRule rule : rules(year, question)) {
            judgedBy.put(
                    rule.rule().name(),
                    extractor.add(rule.rule(), inForce, rule.place(rule.rule().offset())));
        }
        return judgedBy;
    }

    /** Whether the grades of every school must be known in {@code year}. */
    boolean asksForGrades(SchoolYear year) {
        return written.text().requirements().stream()
                .anyMatch(requirement -> requirement.years().include(year) && requirement.known() == Known.GRADES);
    }
}
