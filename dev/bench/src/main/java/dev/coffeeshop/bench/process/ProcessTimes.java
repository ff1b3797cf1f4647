package dev.coffeeshop.bench.process;

import java.util.regex.Pattern;

/**
 * CPU time from a line of {@code /proc/PID/stat} (proc(5)), user and system together.
 *
 * @param ownSeconds of the process, all threads
 * @param childrenSeconds of its children that have ended and been waited for
 */
record ProcessTimes(double ownSeconds, double childrenSeconds) {

    /** Linux shows times to programs in these units on every architecture that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** The name in parentheses may hold anything; what follows are numbers. utime is the 12th after it. */
    private static final Pattern AFTER_NAME =
            Pattern.compile("^.*\\) \\S(?: \\S+){10} (\\d+) (\\d+) (\\d+) (\\d+) ", Pattern.DOTALL);

    static ProcessTimes parse(String stat) {
        return AFTER_NAME
                .matcher(stat)
                .results()
                .map(fields -> new ProcessTimes(
                        (Long.parseLong(fields.group(1)) + Long.parseLong(fields.group(2))) / TICKS_PER_SECOND,
                        (Long.parseLong(fields.group(3)) + Long.parseLong(fields.group(4))) / TICKS_PER_SECOND))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a line of /proc/PID/stat: " + stat));
    }
}
