package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Status;
import org.accountability.review.Component;
import org.accountability.review.ComponentRating;
import org.accountability.review.StateReview;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.io.StateReviewFile;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second system of rules on the same engine: the peer review of 2018. */
class PeerReviewTest {
    private static final RulePack PACK = RulePacks.bundled(PeerProfile.PACK);
    private static final Path MASSACHUSETTS = Path.of(System.getProperty("accountability.root", ".."))
            .resolve("accountability-rules/src/main/resources")
            .resolve(PeerProfile.PACK)
            .resolve("examples/massachusetts.yaml");

    @TempDir
    Path folder;

    @Test
    void rebuildsWhatWasPublishedOfMassachusetts() {
        PeerProfile profile =
                PeerProfile.of(PACK, StateReviewFile.read(MASSACHUSETTS).orElseThrow());

        assertThat(profile.approach().outcome()).hasToString("State Leadership Approach");
        assertThat(profile.strengths())
                .extracting(ComponentRating::component)
                .containsExactly(
                        Component.VISION, Component.EVIDENCE_BASED_INTERVENTIONS, Component.CAPACITY_AND_AUTONOMY);
        assertThat(profile.gaps()).isEmpty();
        assertThat(profile.findings())
                .hasSize(8)
                .allSatisfy(ground -> assertThat(ground.clause().citation()).contains("Promise to Practice"));
    }

    @Test
    void comparesSeveralStates() throws IOException {
        StateReview massachusetts = StateReviewFile.read(MASSACHUSETTS).orElseThrow();
        StateReview other = StateReviewFile.read(edited("strong", "weak", "Massachusetts", "Another state"))
                .orElseThrow();

        assertThat(OutputFiles.of(List.of(PeerProfile.of(PACK, massachusetts), PeerProfile.of(PACK, other)))
                        .get("comparison.csv"))
                .startsWith("component,Massachusetts,Another state\nVISION,STRONG,WEAK\nFUNDING,ADEQUATE,ADEQUATE\n");
        assertThat(PeerProfile.of(PACK, other).gaps()).hasSize(3);
        assertThat(PeerProfile.of(PACK, other).of(other.ratings().get(0)).status())
                .isEqualTo(Status.ASSUMED);
    }

    @Test
    void saysAllThatIsWrongWithRatingsAtOnce() throws IOException {
        Path file = edited("rating: strong", "rating: storng", "approach: state_leadership", "approach: none");
        Files.writeString(file, Files.readString(file).replaceAll("(?s)  sustainability:.*", ""));

        assertThat(StateReviewFile.read(file).problems())
                .extracting(Problem::toString)
                .extracting(message -> message.replace(file.toString(), "ratings.yaml"))
                .containsExactly(
                        "ratings.yaml:4:11: 'approach' cannot be none; known are state_leadership, partnership,"
                                + " district_led",
                        "ratings.yaml:7:13: 'rating' cannot be storng; did you mean strong?",
                        "ratings.yaml:19:13: 'rating' cannot be storng; did you mean strong?",
                        "ratings.yaml:22:13: 'rating' cannot be storng; did you mean strong?",
                        "ratings.yaml:6:3: 'sustainability' is missing; rate it not_applicable where it does not apply");
    }

    @Test
    void coversItsOwnYearAndNoSchools() {
        StateReview review = StateReviewFile.read(MASSACHUSETTS).orElseThrow();
        StateReview later = new StateReview(review.state(), SchoolYear.of(2019), review.approach(), review.ratings());

        assertThatThrownBy(() -> PeerProfile.of(PACK, later)).isInstanceOf(InvalidInputException.class);
        assertThat(RulePacks.covering(review.year()).name()).isEqualTo(Massachusetts.SYSTEM_2018);
        assertThatThrownBy(() -> RulePacks.covering(SchoolYear.of(2011)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("peer-review");
    }

    private Path edited(String from, String to, String alsoFrom, String alsoTo) throws IOException {
        Path file = folder.resolve("ratings.yaml");
        return Files.writeString(
                file, Files.readString(MASSACHUSETTS).replace(from, to).replace(alsoFrom, alsoTo));
    }
}
