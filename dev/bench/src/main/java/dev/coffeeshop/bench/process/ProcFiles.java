package dev.coffeeshop.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads what the kernel says about processes. */
final class ProcFiles {

    private static final Path PROC = Path.of("/proc");
    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB");

    private ProcFiles() {}

    /** @throws IOException also when the process is gone */
    static ProcessTimes times(String process) throws IOException {
        return ProcessTimes.parse(Files.readString(PROC.resolve(process).resolve("stat")));
    }

    static MachineTimes machine() throws IOException {
        return MachineTimes.parse(Files.readString(PROC.resolve("stat")));
    }

    /** Empty once the process has given its memory back. */
    static OptionalLong peakKibibytes(String process) throws IOException {
        return PEAK.matcher(Files.readString(PROC.resolve(process).resolve("status")))
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .findFirst();
    }
}
