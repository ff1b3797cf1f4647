package dev.coffeeshop.shop;

import java.lang.foreign.Arena;

/**
 * Memory that an order holds while it is in the shop. It lies outside the heap and every page of it is written, so that
 * it counts against the container's limit: too many waiting orders end in an OOM kill, as in a service that buffers
 * requests, and not in an {@link OutOfMemoryError} that a limit on the heap would give.
 */
sealed interface HeldMemory extends AutoCloseable {

    HeldMemory NONE = new None();

    @Override
    void close();

    static HeldMemory of(long bytes) {
        return bytes == 0 ? NONE : Native.allocate(bytes);
    }

    record None() implements HeldMemory {
        @Override
        public void close() {}
    }

    /** The arena is shared because one thread takes the order and another ends it. */
    record Native(Arena arena) implements HeldMemory {

        @SuppressWarnings("MustBeClosedChecker") // The order closes it, in another thread.
        private static Native allocate(long bytes) {
            var arena = Arena.ofShared();
            arena.allocate(bytes).fill((byte) 1);
            return new Native(arena);
        }

        @Override
        public void close() {
            arena.close();
        }
    }
}
