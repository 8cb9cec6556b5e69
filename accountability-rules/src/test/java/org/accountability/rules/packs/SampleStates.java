package org.accountability.rules.packs;

import java.util.List;
import org.accountability.model.StateYear;

/** States of a few schools each, in which most rules of the bundled pack find something. */
final class SampleStates {
    private SampleStates() {}

    static List<StateYear> all() {
        return List.of(
                ToldState.of(
                        2012,
                        "all 90, high needs 74; all 74; percentile 20, low subgroup, all 60; participation 94, all 75;"
                                + " graduation 66/69 69 69, participation 80; insufficient data;"
                                + " district: chronically underperforming"),
                ToldState.of(2012, "insufficient data; insufficient data"),
                ToldState.of(2014, "percentile 20, lowest subgroup 5; all 90, lowest subgroup 1"),
                ToldState.of(2012, "all 90; all 80; district: compliance finding NTA"),
                ToldState.of(2012, "all 90; all 60"),
                ToldState.of(
                        2012,
                        "underperforming, past 4 decided; past 4 decided, all 60; past 3, all 90; past 3;"
                                + " district: underperforming, past 4 4 decided"),
                ToldState.of(
                        2013,
                        "left level 4, all 90; underperforming, percentile 2; chronically underperforming;"
                                + " persistently low graduation; district: underperforming, left level 4"),
                ToldState.of(2013, "left level 4, all 60; district: level 4 district plan"),
                ToldState.of(
                        2016,
                        "held harmless Level 2, percentile 9, participation 86, participation 2015 98;"
                                + " held harmless Insufficient data, percentile 6; percentile 3, all 60;"
                                + " district: held harmless Level 2, participation 93"),
                ToldState.of(2016, "percentile 3; all 80; district: held harmless Level 1, participation 89"),
                ToldState.of(2017, "grades K-5, all 90; grades 6-8, percentile 9"),
                ToldState.of(2017, "grades K-5, participation 89; grades 9-12, participation 92, all 80"));
    }
}
