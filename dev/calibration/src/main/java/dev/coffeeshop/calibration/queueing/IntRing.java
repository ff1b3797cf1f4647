package dev.coffeeshop.calibration.queueing;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** First in, first out, without boxes. */
final class IntRing {

    private int[] items = new int[64];
    private int head;
    private int size;

    void add(int item) {
        if (size == items.length) {
            grow();
        }
        items[(head + size) & (items.length - 1)] = item;
        size++;
    }

    int remove() {
        int item = first();
        head = (head + 1) & (items.length - 1);
        size--;
        return item;
    }

    int first() {
        if (size == 0) {
            throw new NoSuchElementException();
        }
        return items[head];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void grow() {
        int[] greater = Arrays.copyOfRange(items, head, head + 2 * items.length);
        System.arraycopy(items, 0, greater, items.length - head, head);
        items = greater;
        head = 0;
    }
}
