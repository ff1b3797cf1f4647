package dev.coffeeshop.loadgen.engine;

/** A first-in-first-out queue of primitive times; it grows and never drops. */
final class LongRing {

    private long[] values = new long[64];
    private int head;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void add(long value) {
        if (size == values.length) {
            grow();
        }
        values[(head + size) & (values.length - 1)] = value;
        size++;
    }

    /** Only when not empty. */
    long peek() {
        return values[head];
    }

    /** Only when not empty. */
    long remove() {
        long value = values[head];
        head = (head + 1) & (values.length - 1);
        size--;
        return value;
    }

    private void grow() {
        long[] larger = new long[2 * values.length];
        int toEnd = values.length - head;
        System.arraycopy(values, head, larger, 0, toEnd);
        System.arraycopy(values, 0, larger, toEnd, head);
        values = larger;
        head = 0;
    }
}
