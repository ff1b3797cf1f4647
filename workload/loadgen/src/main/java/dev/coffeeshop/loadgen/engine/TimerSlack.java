package dev.coffeeshop.loadgen.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Linux wakes a thread up to 50 µs after the time it asked for, so that wake-ups can be joined: half of a fast answer's
 * time, and all of it the generator's own lateness. A thread may give that up for itself.
 */
final class TimerSlack {

    private TimerSlack() {}

    /** Where that is not possible the wake-ups stay as they were, which the lag shows. */
    static void giveUpForThisThread() {
        try {
            Path thread = Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName();
            Files.writeString(Path.of("/proc").resolve(thread).resolve("timerslack_ns"), "1");
        } catch (IOException | UnsupportedOperationException e) {
            // not Linux, or not allowed
        }
    }
}
