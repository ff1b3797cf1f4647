package dev.coffeeshop.bench.process;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CPU time of the whole machine since its start, from the first line of {@code /proc/stat} (proc(5)).
 *
 * @param busySeconds in processes and in the kernel
 * @param stolenSeconds in which the host let something else run
 * @param allSeconds busy, stolen and idle
 */
record MachineTimes(double busySeconds, double stolenSeconds, double allSeconds) {

    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern LINE = Pattern.compile("(?m)^cpu +(\\d+(?: \\d+){7})");
    private static final Pattern SPACE = Pattern.compile(" ");

    static MachineTimes parse(String stat) {
        return LINE.matcher(stat)
                .results()
                .map(match -> of(SPACE.splitAsStream(match.group(1))))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not /proc/stat: " + stat));
    }

    /** user, nice, system, idle, iowait, irq, softirq, steal. */
    private static MachineTimes of(Stream<String> fields) {
        List<Double> seconds =
                fields.map(ticks -> Long.parseLong(ticks) / TICKS_PER_SECOND).toList();
        double stolen = seconds.get(7);
        double busy = seconds.get(0) + seconds.get(1) + seconds.get(2) + seconds.get(5) + seconds.get(6);
        return new MachineTimes(busy, stolen, busy + stolen + seconds.get(3) + seconds.get(4));
    }
}
