package dev.coffeeshop.loadgen.engine;

/**
 * @param threads event loops, each of which can use one core
 * @param maxConnections of open rungs, over all loops
 */
public record EngineOptions(Transport transport, int threads, int maxConnections) {

    public static EngineOptions withThreads(int threads) {
        return new EngineOptions(Transport.best(), threads, 2_048);
    }
}
