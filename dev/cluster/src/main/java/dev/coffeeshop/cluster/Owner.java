package dev.coffeeshop.cluster;

import java.time.Instant;
import java.util.Optional;

/** The process that a test cluster belongs to. Its start is part of its identity, since process ids come round again. */
record Owner(long process, long started) {

    static Owner thisProcess() {
        return of(ProcessHandle.current());
    }

    static Optional<Owner> parse(String text) {
        String[] parts = text.split("@", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new Owner(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(process).map(Owner::of).filter(this::equals).isPresent();
    }

    @Override
    public String toString() {
        return process + "@" + started;
    }

    private static Owner of(ProcessHandle handle) {
        return new Owner(
                handle.pid(),
                handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }
}
