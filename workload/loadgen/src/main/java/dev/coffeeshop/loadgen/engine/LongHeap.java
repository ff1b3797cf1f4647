package dev.coffeeshop.loadgen.engine;

import java.util.Arrays;

/** A queue of primitive times, least first: a binary heap. */
final class LongHeap {

    private long[] values = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** Only when not empty. */
    long peek() {
        return values[0];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        int hole = size++;
        while (hole > 0 && values[(hole - 1) / 2] > value) {
            values[hole] = values[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        values[hole] = value;
    }

    /** Only when not empty. */
    long remove() {
        long least = values[0];
        long last = values[--size];
        int hole = 0;
        for (int child = leastChild(hole); child < size && values[child] < last; child = leastChild(hole)) {
            values[hole] = values[child];
            hole = child;
        }
        values[hole] = last;
        return least;
    }

    private int leastChild(int parent) {
        int left = 2 * parent + 1;
        return left + 1 < size && values[left + 1] < values[left] ? left + 1 : left;
    }
}
