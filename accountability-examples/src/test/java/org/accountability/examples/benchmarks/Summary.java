package org.accountability.examples.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** What the benchmarks come to, in medians: the engine beside plain Java, what a school costs, and a fresh JVM. */
final class Summary {
    private static final String ENGINE = "engine";
    private static final String PLAIN = "plain";
    private static final Cost NOT_MEASURED = new Cost(Double.NaN, Double.NaN);

    private final NavigableMap<Work, Cost> engine = new TreeMap<>();
    private final NavigableMap<Work, Cost> plain = new TreeMap<>();
    private final Map<String, Double> freshJvm = new TreeMap<>();
    private final Map<String, Double> whatIf = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    Summary(Collection<RunResult> results) {
        results.forEach(this::add);
    }

    /** What both sides do. */
    private record Work(String what, String year, int schools) implements Comparable<Work> {
        private static final Comparator<Work> ORDER =
                Comparator.comparing(Work::what).thenComparing(Work::year).thenComparing(Work::schools);

        /** Of a method named after the side, such as {@code engineFromRecords}. */
        static Work of(String benchmark, String method, String side, BenchmarkParams parameters) {
            String what = benchmark + " " + method.substring(side.length());
            if (parameters.getParamsKeys().contains("state")) {
                String[] yearAndSchools = parameters.getParam("state").split("-", 2);
                return new Work(what.strip(), yearAndSchools[0], Integer.parseInt(yearAndSchools[1]));
            }
            return new Work(what.strip(), "", Integer.parseInt(parameters.getParam("schools")));
        }

        @Override
        public int compareTo(Work other) {
            return ORDER.compare(this, other);
        }
    }

    /** Microseconds and bytes. */
    private record Cost(double time, double allocated) {
        static Cost of(RunResult result) {
            double allocated = result.getSecondaryResults().values().stream()
                    .filter(secondary -> secondary.getLabel().endsWith("gc.alloc.rate.norm"))
                    .mapToDouble(secondary -> secondary.getScore())
                    .findFirst()
                    .orElse(Double.NaN);
            return new Cost(median(result), allocated);
        }
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private void add(RunResult result) {
        String[] path = result.getParams().getBenchmark().split("\\.", -1);
        String benchmark = path[path.length - 2];
        String method = path[path.length - 1];
        if (benchmark.equals(FreshJvmBenchmark.class.getSimpleName())) {
            freshJvm.put(method, median(result));
        } else if (benchmark.equals(WhatIfBenchmark.class.getSimpleName())) {
            whatIf.put(method, median(result));
        } else if (method.startsWith(ENGINE)) {
            engine.put(Work.of(benchmark, method, ENGINE, result.getParams()), Cost.of(result));
        } else if (method.startsWith(PLAIN)) {
            plain.put(Work.of(benchmark, method, PLAIN, result.getParams()), Cost.of(result));
        }
    }

    @Override
    public String toString() {
        text.setLength(0);
        line("");
        if (!engine.isEmpty()) {
            line(
                    "%-32s %-4s %9s %12s %12s %7s %11s %11s %8s %8s",
                    "median",
                    "year",
                    "schools",
                    "engine, us",
                    "plain, us",
                    "ratio",
                    "us/school",
                    "plain",
                    "B/school",
                    "plain");
        }
        engine.forEach((work, cost) -> compare(work, cost, plain.getOrDefault(work, NOT_MEASURED)));
        engine.keySet().forEach(this::growth);
        freshJvm.forEach((method, median) -> line("fresh JVM: %-47s %6.0f ms", method, median));
        whatIf.forEach((method, median) -> line(
                "what if: %-48s %,12.1f us, %.2f times one determination",
                method, median, median / whatIf.getOrDefault("determination", Double.NaN)));
        return text.toString();
    }

    private void compare(Work work, Cost one, Cost other) {
        line(
                "%-32s %-4s %,9d %,12.1f %,12.1f %7.1f %11.2f %11.2f %,8.0f %,8.0f",
                work.what,
                work.year,
                work.schools,
                one.time,
                other.time,
                one.time / other.time,
                one.time / work.schools,
                other.time / work.schools,
                one.allocated / work.schools,
                other.allocated / work.schools);
    }

    /** How much more a school costs in the largest state of a year than in the smallest. */
    private void growth(Work smallest) {
        Work largest = engine.floorKey(new Work(smallest.what, smallest.year, Integer.MAX_VALUE));
        Work smaller = engine.lowerKey(smallest);
        boolean isSmallest =
                smaller == null || !smaller.what.equals(smallest.what) || !smaller.year.equals(smallest.year);
        if (!smallest.year.isEmpty() && isSmallest && !largest.equals(smallest)) {
            line(
                    "%-32s %-4s a school costs %.2f times as much among %,d as among %,d",
                    smallest.what,
                    smallest.year,
                    costOfASchool(largest) / costOfASchool(smallest),
                    largest.schools,
                    smallest.schools);
        }
    }

    private double costOfASchool(Work work) {
        return engine.getOrDefault(work, NOT_MEASURED).time / work.schools;
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
