package org.accountability.rules.internal.reading;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Facts with the numbers of their arrival, in that order, and indexes of them. */
final class FactList extends AbstractList<Object> {
    private Object[] facts = new Object[8];
    private int[] numbers = new int[8];
    private int size;
    private final Map<KeyPath, FactIndex> indexes = new HashMap<>(4);

    void add(Object fact, int number) {
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        facts[size] = fact;
        numbers[size] = number;
        size++;
    }

    @Override
    public Object get(int index) {
        return facts[index];
    }

    int number(int index) {
        return numbers[index];
    }

    @Override
    public int size() {
        return size;
    }

    /** Whether any fact of it has {@code number} or a later one. */
    boolean reaches(int number) {
        return size > 0 && numbers[size - 1] >= number;
    }

    /** Returns the index of its first fact with {@code number} or a later one, or its size if no fact has such a number. */
    int firstFrom(int number) {
        if (number == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(numbers, 0, size, number);
        return found < 0 ? -found - 1 : found;
    }

    /** Returns an index of these facts, also of those that are added later. */
    FactIndex by(KeyPath key) {
        FactIndex known = indexes.get(key);
        if (known == null) {
            known = new FactIndex(this, key);
            indexes.put(key, known);
        }
        return known;
    }
}
