package org.accountability.rules.workbench;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Ground;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.TableRow;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ReasonText;
import org.accountability.rules.internal.reading.Match;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes and reasons that rules of a pack can give in a school year, written in the rules or in the rows of
 * tables that they look up.
 */
final class WhatRulesGive {
    private static final Pattern QUOTED = Pattern.compile("\\{[^{}]+}");

    private final PackText pack;
    private final SchoolYear year;

    WhatRulesGive(PackText pack, SchoolYear year) {
        this.pack = pack;
        this.year = year;
    }

    /** Whether {@code rule} can give {@code outcome}, where it says which, looks it up or takes over what it finds. */
    boolean outcome(Rule rule, Outcome outcome) {
        Operand given = rule.finding().get(rule.finding().size() - 2);
        if (given instanceof Operand.Text text) {
            return text.text().equals(outcome.code());
        }
        if (given instanceof Operand.Constant constant) {
            return constant.name().equals(outcome.code());
        }
        return tables(rule).isEmpty() || rows(rule).anyMatch(row -> row.gives().equals(outcome.code()));
    }

    /** Whether a match gives {@code outcome}, if a row of a table decides the outcome. */
    static boolean outcome(Match match, @Nullable Outcome outcome) {
        return outcome == null
                || row(match).map(row -> row.gives().equals(outcome.code())).orElse(true);
    }

    /** The row of a table among what matched. */
    static Optional<TableRow> row(Match match) {
        return match.matched().stream()
                .filter(TableRow.class::isInstance)
                .map(TableRow.class::cast)
                .findFirst();
    }

    /** Whether {@code rule} can give a reason that is printed as {@code text}. */
    boolean reason(Rule rule, String text) {
        Set<String> codes = pack.reasons().values().stream()
                .filter(reason -> prints(reason, text))
                .map(ReasonText::code)
                .collect(Collectors.toSet());
        Operand last = rule.finding().get(rule.finding().size() - 1);
        return last instanceof Operand.Text code
                ? codes.contains(code.text())
                : rows(rule).anyMatch(row -> codes.contains(row.because()));
    }

    /** Whether any reason is printed as {@code text}. */
    boolean prints(String text) {
        return pack.reasons().values().stream().anyMatch(reason -> prints(reason, text));
    }

    private boolean prints(ReasonText reason, String text) {
        return inForce(reason)
                .map(prints ->
                        Stream.of(QUOTED.split(prints, -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .anyMatch(text::matches);
    }

    /** Every text that a reason prints. */
    Collection<String> texts() {
        return pack.reasons().values().stream().flatMap(this::inForce).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> inForce(ReasonText reason) {
        return reason.texts().stream()
                .filter(text -> text.from().compareTo(year) <= 0)
                .reduce((earlier, later) -> later)
                .map(ReasonText.DatedText::prints)
                .stream();
    }

    /** The rows in force of the tables that {@code rule} looks up. */
    private Stream<TableRow> rows(Rule rule) {
        List<String> names = tables(rule);
        return pack.tables().stream()
                .filter(table -> names.contains(table.name()))
                .flatMap(table -> table.in(year).stream());
    }

    private static List<String> tables(Rule rule) {
        return NamedRead.in(rule, TableRow.class).stream()
                .map(read -> read.name().text())
                .toList();
    }

    /** Says that rows give the outcome in other years alone, where they do. */
    String rowsWithout(Outcome outcome) {
        return pack.tables().stream()
                .filter(table ->
                        table.rows().stream().anyMatch(row -> row.gives().equals(outcome.code())))
                .filter(table ->
                        table.in(year).stream().noneMatch(row -> row.gives().equals(outcome.code())))
                .findFirst()
                .map(table -> ", nor does a row of " + table.name() + ".yaml that is in force")
                .orElse("");
    }

    /** Names the row of a table that something was found by, if there is one. */
    String rowIn(Ground ground) {
        Set<String> rows = pack.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> row.source().name())
                .collect(Collectors.toSet());
        return ground.read().stream()
                .map(Parameter::name)
                .filter(rows::contains)
                .findFirst()
                .map(WhatRulesGive::byRow)
                .orElse("");
    }

    /** Names the row of a table among what matched, if there is one. */
    static String rowIn(Match match) {
        return row(match).map(row -> byRow(row.source().name())).orElse("");
    }

    private static String byRow(String row) {
        return " by the row \"" + row + "\"";
    }
}
