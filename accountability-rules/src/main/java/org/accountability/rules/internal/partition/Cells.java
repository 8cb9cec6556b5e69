package org.accountability.rules.internal.partition;

import java.util.List;
import java.util.function.IntPredicate;

/** Every combination of one choice on each axis, numbered from 0: the first takes the first choice of all. */
public final class Cells {
    /** The number of other axes with which an axis that overrules them varies. */
    private static final int BESIDE_OVERRULING = 2;

    private final List<Axis> axes;
    private final int[] strides;
    private final long count;
    private final boolean overruled;

    /**
     * Creates the cells of any number of axes; a number of cells too large to be counted is given as the largest that
     * can be.
     */
    public Cells(List<Axis> axes) {
        this.axes = List.copyOf(axes);
        this.strides = new int[axes.size()];
        long product = 1;
        for (int i = 0; i < strides.length; i++) {
            strides[i] = (int) Math.min(Integer.MAX_VALUE, product);
            int choices = axes.get(i).choices().size();
            product = product > Long.MAX_VALUE / choices ? Long.MAX_VALUE : product * choices;
        }
        this.count = product;
        overruled = axes.stream().anyMatch(axis -> axis.nature() == Axis.Nature.OVERRULING);
    }

    public List<Axis> axes() {
        return axes;
    }

    public long count() {
        return count;
    }

    /** Returns the choice that {@code cell} takes on the axis numbered {@code axis}. */
    public int choice(int cell, int axis) {
        return cell / strides[axis] % axes.get(axis).choices().size();
    }

    /** The cell that differs from {@code cell} only in taking {@code choice} on {@code axis}. */
    public int with(int cell, int axis, int choice) {
        return cell + (choice - choice(cell, axis)) * strides[axis];
    }

    /** Whether {@code cell} is tried: not where something that overrules the rest is given beside more than two others. */
    public boolean isTried(int cell) {
        if (!overruled) {
            return true;
        }
        boolean overrules = false;
        int others = 0;
        for (int axis = 0; axis < strides.length; axis++) {
            if (choice(cell, axis) != 0) {
                boolean does = axes.get(axis).nature() == Axis.Nature.OVERRULING;
                overrules |= does;
                others += does ? 0 : 1;
            }
        }
        return !overrules || others <= BESIDE_OVERRULING;
    }

    /** The representative of {@code cell}. */
    public Given given(int cell) {
        Given given = new Given();
        give(cell, axis -> true, given);
        return given;
    }

    /** Adds to {@code given} what {@code cell} gives on some axes, which are asked for by number. */
    public void give(int cell, IntPredicate some, Given given) {
        for (int axis = 0; axis < strides.length; axis++) {
            if (some.test(axis)) {
                axes.get(axis).choices().get(choice(cell, axis)).accept(given);
            }
        }
    }
}
