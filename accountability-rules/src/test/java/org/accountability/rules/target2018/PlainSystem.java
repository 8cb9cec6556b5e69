package org.accountability.rules.target2018;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The system of 2018 once more, as a person would write it down: one question after the other, numbers and all. */
final class PlainSystem {
    private final int year;
    private final PlainOrganization one;

    PlainSystem(int year, PlainOrganization one) {
        this.year = year;
        this.one = one;
    }

    /** Outcome and printed reason. */
    String classification() {
        if (one.chronic() || one.underperforming()) {
            return "BROAD_COMPREHENSIVE, In need of broad/comprehensive support";
        }
        List<String> focused = new ArrayList<>();
        if (one.school() && one.percentile() != null && one.percentile() <= 10) {
            focused.add("Among the lowest performing 10% of schools");
        }
        if (one.school() && (one.flaggedSubgroup() || anySubgroupLow())) {
            focused.add("Low student group performance");
        }
        if (graduationLow() || (one.school() && one.flaggedGraduation())) {
            focused.add("Low graduation rate");
        }
        if (one.participation().stream().anyMatch(rate -> rate.percent() < 95)) {
            focused.add("Low assessment participation");
        }
        if (!focused.isEmpty()) {
            String category = year >= 2025 ? "In need of focused/targeted support: " : "";
            return "FOCUSED_TARGETED, " + category + focused.get(0);
        }
        if (one.recognised()) {
            return "NOT_REQUIRING, School of " + (year >= 2025 ? "Recognition" : "recognition");
        }
        Integer percentage = one.percentage();
        return percentage == null ? "INSUFFICIENT_DATA, Insufficient data" : "NOT_REQUIRING, " + label(percentage);
    }

    String specialEducation() {
        if (one.school()) {
            return "none";
        }
        String given = one.compliance();
        if (year > 2023) {
            return given == null ? "UNDETERMINED" : given;
        }
        List<String> found = new ArrayList<>();
        if (given != null) {
            found.add(given);
        }
        if (one.chronic()) {
            found.add("NSI");
        }
        if (one.underperforming() || graduationLow() || lowOf("ALL") || lowOf("SWD")) {
            found.add("NI");
        }
        if (one.percentage() != null) {
            found.add(one.percentage() < 50 ? "NA" : "MR");
        } else if (classification().startsWith("INSUFFICIENT")
                || classification().startsWith("FOCUSED")) {
            found.add("MR");
        }
        for (String worst : List.of("NSI", "NI", "NA", "MR")) {
            if (found.contains(worst)) {
                return worst;
            }
        }
        return "UNDETERMINED";
    }

    String essa() {
        if (!one.school()) {
            return "none";
        }
        boolean lowestTitleI = one.titleI() && one.percentile() != null && one.percentile() <= 5;
        if (one.chronic() || one.underperforming() || graduationLow() || one.flaggedGraduation() || lowestTitleI) {
            return "CSI";
        }
        boolean targeted = one.subgroups().stream().anyMatch(group -> atMost5(group.own()) && !atMost5(group.all()));
        if (targeted || one.flaggedSubgroup()) {
            return "TSI";
        }
        return one.subgroups().stream().anyMatch(group -> atMost5(group.all())) ? "ATSI" : "NONE";
    }

    String release() {
        if (one.chronic() || one.underperforming()) {
            return "STAYS";
        }
        if (one.exit()) {
            return "RELEASED";
        }
        return classification().startsWith("FOCUSED") ? "STAYS" : "UNDETERMINED";
    }

    private String label(int percentage) {
        if (year == 2018) {
            return percentage >= 75 ? "Meeting targets" : "Partially meeting targets";
        }
        if (percentage >= 75) {
            return "Meeting or exceeding targets";
        }
        if (percentage >= 50) {
            return "Substantial progress toward targets";
        }
        return percentage >= 25 ? "Moderate progress toward targets" : "Limited or no progress toward targets";
    }

    private boolean anySubgroupLow() {
        return one.subgroups().stream().anyMatch(group -> atMost5(group.own()) || atMost5(group.all()));
    }

    private boolean graduationLow() {
        Integer tenths = one.graduationInTenths();
        return tenths != null && tenths < 667;
    }

    private boolean lowOf(String group) {
        return one.participation().stream().anyMatch(rate -> rate.group().equals(group) && rate.percent() < 95);
    }

    private static boolean atMost5(@Nullable Integer percentile) {
        return percentile != null && percentile <= 5;
    }
}
