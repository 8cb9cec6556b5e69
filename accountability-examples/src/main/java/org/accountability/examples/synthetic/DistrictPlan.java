package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A plan for a district, before it has a code.
 *
 * @param kind its make-up
 * @param schools how many schools it has
 */
record DistrictPlan(DistrictKind kind, int schools) {
    private static final int PUBLISHED_DISTRICTS = 400;
    private static final int PUBLISHED_ONE_SCHOOL = 161;
    private static final int PUBLISHED_CHARTER = 72;
    /** A state of the bundled size has as many districts as the published file. */
    private static final int SCHOOLS_OF_PUBLISHED_DISTRICTS = 1850;
    /** Districts of more than one school in the published file of 2012: how many have 2, 3, … 13 schools. */
    private static final int[] PUBLISHED_SIZES = {30, 30, 29, 42, 24, 24, 16, 10, 7, 6, 3, 5};

    private static final int SMALLEST = 2;
    private static final int[] PUBLISHED_LARGEST = {15, 15, 17, 18, 22, 22, 23, 24, 25, 28, 45, 53, 118};
    private static final List<Integer> SIZES = sizes();

    /** The districts of a state of {@code schools} schools, but no more than {@code most}. */
    static List<DistrictPlan> of(int schools, int most) {
        long wanted = (long) schools * PUBLISHED_DISTRICTS / SCHOOLS_OF_PUBLISHED_DISTRICTS;
        int districts = (int) Math.max(1, Math.min(most, wanted));
        int single = districts * PUBLISHED_ONE_SCHOOL / PUBLISHED_DISTRICTS;
        int charter = single * PUBLISHED_CHARTER / PUBLISHED_ONE_SCHOOL;
        List<DistrictPlan> plans = new ArrayList<>(districts);
        plans.addAll(Collections.nCopies(charter, new DistrictPlan(DistrictKind.CHARTER, 1)));
        plans.addAll(Collections.nCopies(single - charter, new DistrictPlan(DistrictKind.ONE_SCHOOL, 1)));
        addLarger(districts - single, schools - single, plans);
        shuffle(plans);
        return List.copyOf(plans);
    }

    /** Adds districts as large, one to another, as the published ones, with {@code schools} schools in all. */
    private static void addLarger(int districts, int schools, List<DistrictPlan> plans) {
        List<Integer> sizes = new ArrayList<>(districts);
        long total = 0;
        for (int i = 0; i < districts; i++) {
            int size = SIZES.get((int) ((2L * i + 1) * SIZES.size() / (2L * districts)));
            sizes.add(size);
            total += size;
        }
        long before = 0;
        for (int size : sizes) {
            long after = before + size;
            plans.add(new DistrictPlan(
                    DistrictKind.ofSize(size), (int) (after * schools / total - before * schools / total)));
            before = after;
        }
    }

    private static void shuffle(List<DistrictPlan> plans) {
        RandomDraws draws = RandomDraws.of(RandomDraws.Topic.DISTRICT_ORDER, plans.size());
        for (int last = plans.size() - 1; last > 0; last--) {
            Collections.swap(plans, last, draws.below(last + 1));
        }
    }

    private static List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < PUBLISHED_SIZES.length; i++) {
            sizes.addAll(Collections.nCopies(PUBLISHED_SIZES[i], SMALLEST + i));
        }
        for (int size : PUBLISHED_LARGEST) {
            sizes.add(size);
        }
        return List.copyOf(sizes);
    }
}
