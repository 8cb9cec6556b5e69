package org.accountability.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies corrections to numbers as they are put together, and tells what does not fit: an old value that is not the one
 * given, two corrections of one number. Not for use by several threads.
 */
public final class AppliedCorrections {
    private final Map<String, Correction.Placed> byCell = new LinkedHashMap<>();
    private final Set<OrganizationCode> organizations = new HashSet<>();
    private final Set<Correction> before;
    private final Set<String> found = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Corrections to apply.
     *
     * @param before those that some of the numbers have been corrected by already
     */
    public AppliedCorrections(List<Correction.Placed> corrections, Collection<Correction> before) {
        this.before = Set.copyOf(before);
        for (Correction.Placed placed : corrections) {
            String cell = placed.correction().cell();
            Correction.Placed first = byCell.putIfAbsent(cell, placed);
            organizations.add(placed.correction().organization());
            if (first != null) {
                boolean samePlace = first.place().equals(placed.place());
                problems.add(Problem.error(
                        placed.place(),
                        cell + " is corrected twice" + (samePlace ? "" : "; first at " + first.place())));
            }
        }
    }

    /** Whether any number of {@code organization} is corrected. */
    public boolean concern(OrganizationCode organization) {
        return organizations.contains(organization);
    }

    /** The correction of a number, if there is one, as {@link Reported#cell} names it. */
    public Optional<Correction> of(String cell) {
        return Optional.ofNullable(byCell.get(cell)).map(Correction.Placed::correction);
    }

    /** Returns the place where the correction of a number was read, if there is one. */
    public Optional<String> placeOf(String cell) {
        return Optional.ofNullable(byCell.get(cell)).map(Correction.Placed::place);
    }

    /**
     * Returns the corrected number; the given one, where no correction names its cell.
     *
     * @param place where it was read, which problems name; the cell itself where it was read from no file
     */
    public BigDecimal correct(String cell, BigDecimal given, String place) {
        Correction.Placed placed = byCell.get(cell);
        if (placed == null) {
            return given;
        }
        found.add(cell);
        Correction correction = placed.correction();
        boolean isDone = before.contains(correction) && given.compareTo(correction.newValue()) == 0;
        if (!isDone && given.compareTo(correction.oldValue()) != 0) {
            problems.add(Problem.error(
                    placed.place(),
                    "corrects " + cell + " from " + correction.oldValue().toPlainString() + ", but "
                            + given.toPlainString() + " is given" + (place.equals(cell) ? "" : " at " + place)
                            + "; the old value must be the one that is given"));
            return given;
        }
        return correction.newValue();
    }

    /** Returns a reported number with its correction applied; the given one, where no correction names its cell. */
    public Reported correct(Reported given, String place) {
        if (!concern(given.organization())) {
            return given;
        }
        BigDecimal number = correct(given.cell(), given.number(), place);
        return number.compareTo(given.number()) == 0 ? given : given.with(number);
    }

    /** The corrections whose number was found so far, in the order given. */
    public List<Correction> found() {
        return byCell.values().stream()
                .map(Correction.Placed::correction)
                .filter(correction -> found.contains(correction.cell()))
                .toList();
    }

    /** The corrections whose number was neither found so far nor corrected before, in the order given. */
    public List<Correction.Placed> notFound() {
        return byCell.values().stream()
                .filter(placed -> !found.contains(placed.correction().cell()))
                .filter(placed -> !before.contains(placed.correction()))
                .toList();
    }

    /** The problems found so far: wrong old values, and numbers that are corrected twice. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The problem of a correction whose number is not given. */
    public static Problem refusal(Correction.Placed notFound) {
        return Problem.error(
                notFound.place(),
                "corrects " + notFound.correction().cell()
                        + ", which is not given; give what was published, or leave the correction out");
    }
}
