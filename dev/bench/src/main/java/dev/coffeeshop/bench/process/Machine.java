package dev.coffeeshop.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the figures were taken on. */
public record Machine(String cpu, int cores, double memoryGibibytes, String kernel, String distribution, String jvm) {

    private static final Pattern CPU = Pattern.compile("(?m)^model name\\s*: (.+)$");
    private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s+(\\d+) kB");
    private static final Pattern DISTRIBUTION = Pattern.compile("(?m)^PRETTY_NAME=\"?([^\"\\n]+)");
    private static final double KIBIBYTES_PER_GIBIBYTE = 1 << 20;

    public static Machine current() throws IOException {
        return new Machine(
                first("/proc/cpuinfo", CPU, "unknown"),
                Runtime.getRuntime().availableProcessors(),
                Double.parseDouble(first("/proc/meminfo", MEMORY, "0")) / KIBIBYTES_PER_GIBIBYTE,
                System.getProperty("os.version", "unknown"),
                first("/etc/os-release", DISTRIBUTION, "unknown"),
                System.getProperty("java.vm.name", "") + " " + System.getProperty("java.runtime.version", ""));
    }

    private static String first(String file, Pattern pattern, String otherwise) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group(1).strip())
                .findFirst()
                .orElse(otherwise);
    }
}
