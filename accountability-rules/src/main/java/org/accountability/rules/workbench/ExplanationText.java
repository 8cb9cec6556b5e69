package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.model.Correction;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Organization;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.internal.VisibleText;
import org.accountability.rules.Determinations;
import org.accountability.rules.Provenance;
import org.accountability.rules.WhyNot;
import org.accountability.rules.io.AccountabilitySystem;
import org.jspecify.annotations.Nullable;

/**
 * Plain words for what comes out: determinations with what decided, what else was found, from what, and how sure it is; why
 * a level is not a better one; and who moves under other rules.
 */
public final class ExplanationText {
    private ExplanationText() {}

    /** Returns a determination in a few paragraphs; lines end in {@code \n}. */
    public static String of(Determination determination, Provenance provenance) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(determination));
        if (!determination.reason().text().isEmpty()) {
            lines.add("Reason: " + determination.reason().text());
        }
        lines.add("");
        lines.addAll(findings(determination));
        lines.add("");
        lines.addAll(known(determination, corrections(determination.subject()), false));
        lines.add("");
        lines.add("The level rests on nothing less sure than " + determination.weakestStatus() + ".");
        lines.add(rules(determination, provenance));
        return VisibleText.joined(lines);
    }

    /**
     * Returns all results for one school or district, from its data to the actions that are due: first in short, then
     * step by step, each with its source. Lines end in {@code \n}.
     *
     * @throws IllegalArgumentException if it is not among those determined
     */
    public static String of(Determinations determinations, OrganizationCode organization) {
        return of(determinations, organization, false);
    }

    /**
     * Returns the text of {@link #of(Determinations, OrganizationCode)}, with the derivation of the index in every
     * year, and its parameters.
     *
     * @throws IllegalArgumentException if it is not among those determined
     */
    public static String inFull(Determinations determinations, OrganizationCode organization) {
        return of(determinations, organization, true);
    }

    /** Why an organisation is not at a better level, and what it would take, in a few paragraphs; lines end in {@code \n}. */
    public static String of(WhyNot whyNot) {
        return WhyNotText.of(whyNot);
    }

    /**
     * A comparison as a few tables and the moves one by one; lines end in {@code \n}.
     *
     * @param most how many moves are told one by one; the totals count all
     */
    public static String of(Comparison comparison, int most) {
        return ComparisonText.of(comparison, most);
    }

    private static String of(Determinations determinations, OrganizationCode organization, boolean inFull) {
        Determination first = determinations
                .find(organization)
                .orElseThrow(() -> new IllegalArgumentException(organization + " is not among those determined"));
        List<String> lines = new ArrayList<>();
        lines.add(heading(first));
        lines.add("");
        lines.addAll(known(first, determinations.state().corrections(organization), inFull));
        lines.add("");
        lines.addAll(new ResultChainText(determinations, organization).lines());
        lines.add("");
        lines.add(rules(first, determinations.provenance()));
        return VisibleText.joined(lines);
    }

    /** {@code 00350072 Name, school year 2012: Level 3}. */
    static String heading(Determination determination) {
        String name = nameOf(determination.subject());
        return determination.organization() + (name == null ? "" : " " + name) + ", school year " + determination.year()
                + ": " + determination.outcome().label() + (determination.starred() ? "*" : "");
    }

    /** Returns lines on the finding that decided, and on the other findings. */
    static List<String> findings(Determination determination) {
        List<String> lines = new ArrayList<>();
        Ground binding = determination.explanation().binding();
        if (binding == null) {
            lines.add("No rule of the pack found anything: the rules have a gap here.");
        } else {
            lines.add("What decided:");
            lines.addAll(GroundText.of(binding, determination.subject()));
        }
        List<Ground> others = determination.explanation().grounds().stream()
                .filter(ground -> !ground.equals(binding))
                .toList();
        if (!others.isEmpty()) {
            lines.add("");
            boolean used = binding == null || binding.kind() != Kind.UNCLASSIFIED;
            lines.add(used ? "Also found:" : "Also found, and not used:");
            others.forEach(ground -> lines.addAll(GroundText.of(ground, determination.subject())));
        }
        return lines;
    }

    private static List<String> known(Determination determination, List<Correction> corrections, boolean inFull) {
        Evidence subject = determination.subject();
        List<String> lines = new ArrayList<>(List.of("What is known of it:", "  " + GroundText.inputs(subject)));
        if (!corrections.isEmpty()) {
            lines.add("");
            lines.add("What was corrected on appeal:");
            corrections.forEach(correction -> lines.add("  " + inWords(correction)));
        }
        List<Evidence> computed = how(subject)
                .filter(evidence -> !(evidence instanceof Correction))
                .toList();
        if (!computed.isEmpty()) {
            lines.add("");
            lines.add("How what was computed came about:");
            AccountabilitySystem.all().forEach(system -> lines.addAll(system.inWords(computed, inFull)));
        }
        return lines;
    }

    private static String inWords(Correction correction) {
        String note = correction.note();
        return correction.cell() + ": from " + correction.oldValue().toPlainString() + " to "
                + correction.newValue().toPlainString() + ". Appeal: " + correction.appeal() + ". Decided by: "
                + correction.decidedBy() + ". Source: " + correction.citation() + "."
                + (note == null ? "" : " Note: " + note.strip());
    }

    private static List<Correction> corrections(Evidence subject) {
        return how(subject)
                .filter(Correction.class::isInstance)
                .map(Correction.class::cast)
                .toList();
    }

    private static Stream<Evidence> how(Evidence subject) {
        return subject instanceof Organization organization ? organization.computed().values().stream() : Stream.of();
    }

    private static String rules(Determination determination, Provenance provenance) {
        return "Rules: " + provenance.pack() + (provenance.bundled() ? "" : " (edited)") + ", school year "
                + determination.year() + ", library " + provenance.libraryVersion() + ".";
    }

    private static @Nullable String nameOf(Evidence subject) {
        if (subject instanceof School school) {
            return school.name();
        }
        return subject instanceof District district ? district.name() : null;
    }
}
