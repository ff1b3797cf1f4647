package dev.coffeeshop.loadgen.engine;

/**
 * For what is exact only while nobody else wants the CPU. A machine that is too busy makes everything later and never
 * earlier, so that one good attempt of a few shows that the generator is right, while a generator that is wrong fails
 * all of them.
 */
final class Quietly {

    private static final int ATTEMPTS = 4;

    @FunctionalInterface
    interface Attempt {
        void run() throws Exception;
    }

    private Quietly() {}

    static void attempt(Attempt attempt) throws Exception {
        for (int i = 1; i < ATTEMPTS; i++) {
            try {
                attempt.run();
                return;
            } catch (AssertionError e) {
                // the machine may have been busy
            }
        }
        attempt.run();
    }
}
