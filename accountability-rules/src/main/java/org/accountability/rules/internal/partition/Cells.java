package org.accountability.rules.internal.partition;

import java.util.List;
import java.util.function.IntPredicate;

/** Every combination of one choice on each dimension, numbered from 0: the first takes the first choice of all. */
public final class Cells {
    /** The number of other dimensions with which a dimension that overrules them varies. */
    private static final int BESIDE_OVERRULING = 2;

    private final List<Dimension> dimensions;
    private final int[] strides;
    private final long count;
    private final boolean overruled;

    /**
     * Creates the cells of any number of dimensions; a number of cells too large to be counted is given as the largest
     * that can be.
     */
    public Cells(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
        this.strides = new int[dimensions.size()];
        long product = 1;
        for (int i = 0; i < strides.length; i++) {
            strides[i] = (int) Math.min(Integer.MAX_VALUE, product);
            int choices = dimensions.get(i).choices().size();
            product = product > Long.MAX_VALUE / choices ? Long.MAX_VALUE : product * choices;
        }
        this.count = product;
        overruled = dimensions.stream().anyMatch(dimension -> dimension.nature() == Dimension.Nature.OVERRULING);
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public long count() {
        return count;
    }

    /** Returns the choice that {@code cell} takes on the dimension numbered {@code dimension}. */
    public int choice(int cell, int dimension) {
        return cell / strides[dimension] % dimensions.get(dimension).choices().size();
    }

    /** The cell that differs from {@code cell} only in taking {@code choice} on {@code dimension}. */
    public int with(int cell, int dimension, int choice) {
        return cell + (choice - choice(cell, dimension)) * strides[dimension];
    }

    /** Whether {@code cell} is tried: not where something that overrules the rest is given beside more than two others. */
    public boolean isTried(int cell) {
        if (!overruled) {
            return true;
        }
        boolean overrules = false;
        int others = 0;
        for (int dimension = 0; dimension < strides.length; dimension++) {
            if (choice(cell, dimension) != 0) {
                boolean does = dimensions.get(dimension).nature() == Dimension.Nature.OVERRULING;
                overrules |= does;
                others += does ? 0 : 1;
            }
        }
        return !overrules || others <= BESIDE_OVERRULING;
    }

    /** The representative of {@code cell}. */
    public SampleInput given(int cell) {
        SampleInput input = new SampleInput();
        give(cell, dimension -> true, input);
        return input;
    }

    /** Adds to {@code input} what {@code cell} gives on some dimensions, which are asked for by number. */
    public void give(int cell, IntPredicate some, SampleInput input) {
        for (int dimension = 0; dimension < strides.length; dimension++) {
            if (some.test(dimension)) {
                dimensions.get(dimension).choices().get(choice(cell, dimension)).accept(input);
            }
        }
    }
}
