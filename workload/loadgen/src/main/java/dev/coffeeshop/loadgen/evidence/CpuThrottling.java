package dev.coffeeshop.loadgen.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often the process's CPU limit held it back: the share of the enforcement periods in which it had used up its
 * quota, of all limits above it the worst.
 */
final class CpuThrottling {

    private final List<Path> files;
    private List<Periods> before;

    /** @param root of the file system, {@code /} but in tests */
    CpuThrottling(Path root) {
        this.files = new OwnCgroup(root)
                .directories().stream()
                        .map(directory -> directory.resolve("cpu.stat"))
                        .filter(Files::isReadable)
                        .toList();
        this.before = read();
    }

    void restart() {
        before = read();
    }

    /** Since the restart, in percent; 0 where there is no limit, empty where the kernel does not tell. */
    OptionalDouble percent() {
        List<Periods> now = read();
        double worst = 0;
        for (int i = 0; i < files.size(); i++) {
            worst = Math.max(worst, now.get(i).throttledPercentSince(before.get(i)));
        }
        return files.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(worst);
    }

    private List<Periods> read() {
        return files.stream().map(Periods::read).toList();
    }

    /** Counters since the group exists; both stay at 0 without a limit. */
    private record Periods(long all, long throttled) {

        static Periods read(Path file) {
            try {
                List<String> lines = Files.readAllLines(file);
                return new Periods(value(lines, "nr_periods "), value(lines, "nr_throttled "));
            } catch (IOException e) {
                return new Periods(0, 0);
            }
        }

        private static long value(List<String> lines, String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(
                            line -> Long.parseLong(line.substring(name.length()).strip()))
                    .findFirst()
                    .orElse(0);
        }

        double throttledPercentSince(Periods before) {
            long periods = all - before.all;
            return periods <= 0 ? 0 : 100.0 * Math.max(0, throttled - before.throttled) / periods;
        }
    }
}
