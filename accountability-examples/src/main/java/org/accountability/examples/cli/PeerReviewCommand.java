package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.review.ComponentRating;
import org.accountability.review.StateReview;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.io.StateReviewFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Profiles states by the ratings of a peer review. */
@Command(
        name = "peer-review",
        description =
                "Profiles states by the ratings of a peer review: approach, strengths and gaps. Several states are"
                        + " compared.",
        mixinStandardHelpOptions = true)
final class PeerReviewCommand implements Callable<Integer> {
    @Option(
            names = "--ratings",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Ratings of a state, one file each.")
    List<Path> files = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "A folder to write profiles.csv and comparison.csv to.")
    @Nullable
    Path folder;

    @Option(names = "--json", description = "Print the profiles as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    private final Map<String, Path> fileOf = new HashMap<>();

    @Override
    public Integer call() {
        Report report = Report.of(command);
        List<StateReview> reviews = new ArrayList<>();
        for (Path file : files) {
            report.take(StateReviewFile.read(file).flatMap(read -> onlyOneOfAState(file, read)))
                    .ifPresent(reviews::add);
        }
        if (reviews.size() < files.size()) {
            return Main.UNUSABLE;
        }
        RulePack pack = RulePacks.bundled(PeerProfile.PACK);
        List<PeerProfile> profiles =
                reviews.stream().map(review -> PeerProfile.of(pack, review)).toList();
        Optional<List<Path>> written = folder == null
                ? Optional.of(List.of())
                : report.take(InputFiles.apartFrom(command, folder).write(OutputFiles.of(profiles)));
        if (written.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (json) {
            report.text(Json.of(Map.of(
                    "profiles", profiles.stream().map(PeerReviewCommand::asMap).toList())));
        } else {
            profiles.forEach(profile -> print(report, profile));
            written.get().forEach(path -> report.line("wrote " + path));
        }
        return Main.DONE;
    }

    private Checked<StateReview> onlyOneOfAState(Path file, StateReview review) {
        Path first = fileOf.putIfAbsent(review.state() + " " + review.year(), file);
        return first == null
                ? Checked.of(review, List.of())
                : Checked.refused(List.of(Problem.error(
                        file.toString(),
                        "rates " + review.state() + " in " + review.year() + ", and so does " + first
                                + "; give one file of a state")));
    }

    private static void print(Report report, PeerProfile profile) {
        report.line(profile.review().state() + ", " + profile.review().year() + ": "
                + profile.approach().outcome().label());
        for (ComponentRating rating : profile.review().ratings()) {
            report.line(
                    "  " + rating.component().label() + ": " + rating.rating().label());
        }
        report.line("  Strengths: " + names(profile.strengths()));
        report.line("  Gaps: " + names(profile.gaps()));
    }

    private static Map<String, Object> asMap(PeerProfile profile) {
        Map<String, Object> ratings = new LinkedHashMap<>();
        profile.review()
                .ratings()
                .forEach(rating ->
                        ratings.put(rating.component().name(), rating.rating().name()));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("state", profile.review().state());
        map.put("approach", profile.approach().outcome().code());
        map.put("ratings", ratings);
        map.put("strengths", codes(profile.strengths()));
        map.put("gaps", codes(profile.gaps()));
        return map;
    }

    private static List<String> codes(List<ComponentRating> ratings) {
        return ratings.stream().map(rating -> rating.component().name()).toList();
    }

    private static String names(List<ComponentRating> ratings) {
        return ratings.isEmpty()
                ? "none"
                : ratings.stream().map(rating -> rating.component().label()).collect(Collectors.joining("; "));
    }
}
