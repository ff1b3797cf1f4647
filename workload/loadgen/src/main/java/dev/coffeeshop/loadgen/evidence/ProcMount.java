package dev.coffeeshop.loadgen.evidence;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@code /proc/self/mountinfo} (proc_pid_mountinfo(5)), as far as it matters here.
 *
 * @param root directory of the file system that is seen at the mount point
 * @param options of the file system itself: for control groups of version 1 the names of their controllers
 */
record ProcMount(Path root, Path point, String type, List<String> options) {

    /** Optional fields of unknown number stand before the separator. */
    private static final String SEPARATOR = " - ";

    static Optional<ProcMount> parse(String line) {
        int separator = line.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        String[] before = line.substring(0, separator).split(" ", -1);
        String[] after = line.substring(separator + SEPARATOR.length()).split(" ", -1);
        if (before.length < 6 || after.length < 3) {
            return Optional.empty();
        }
        return Optional.of(new ProcMount(
                Path.of(unescaped(before[3])),
                Path.of(unescaped(before[4])),
                after[0],
                Arrays.asList(after[2].split(",", -1))));
    }

    /** Blanks and the like are written as three octal digits. */
    private static String unescaped(String text) {
        return text.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
