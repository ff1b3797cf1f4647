package dev.coffeeshop.loadgen.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;

/** How much of the machine's CPU time its host gave to others, over all CPUs (proc_stat(5)). */
final class CpuSteal {

    private static final int STEAL = 7;

    private final Path file;
    private long[] before;

    /** @param root of the file system, {@code /} but in tests */
    CpuSteal(Path root) {
        this.file = root.resolve("proc/stat");
        this.before = read();
    }

    void restart() {
        before = read();
    }

    /** Since the restart, in percent; empty where the kernel does not tell. */
    OptionalDouble percent() {
        long[] now = read();
        if (now.length == 0 || before.length == 0) {
            return OptionalDouble.empty();
        }
        long all = Arrays.stream(now).sum() - Arrays.stream(before).sum();
        long stolen = now[STEAL] - before[STEAL];
        return OptionalDouble.of(all <= 0 ? 0 : 100.0 * Math.max(0, stolen) / all);
    }

    /** Ticks as user, nice, system, idle, iowait, irq, softirq and steal; guests' time is part of the first two. */
    private long[] read() {
        try {
            String[] first = Files.readAllLines(file).getFirst().strip().split("\\s+");
            return first[0].equals("cpu") && first.length > STEAL + 1
                    ? Arrays.stream(first, 1, STEAL + 2)
                            .mapToLong(Long::parseLong)
                            .toArray()
                    : new long[0];
        } catch (IOException e) {
            return new long[0];
        }
    }
}
