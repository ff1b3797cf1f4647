package dev.coffeeshop.demo;

import dev.coffeeshop.cluster.Checkout;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** A page under docs/benchmarks with the date and the machine's shape. */
public record BenchmarkPage(Checkout checkout, PrintStream out) {

    private static final Pattern CPU = Pattern.compile("(?m)^model name\\s*: (.+)$");
    private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s+(\\d+) kB");

    /**
     * Writes the page, and prints it.
     *
     * @param name of the file, without its ending
     * @param target of make that does it again
     */
    public void write(String name, String title, String target, String body) throws IOException {
        String page = "# %s%n%nWritten by `make %s` on %s: %s.%n%n%s"
                .formatted(title, target, LocalDate.now(ZoneOffset.UTC), machine(), body);
        Path file = checkout.root().resolve("docs/benchmarks").resolve(name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
        out.println();
        out.println(page);
        out.println("written to " + checkout.root().relativize(file));
    }

    private static String machine() throws IOException {
        String cpu = first(CPU, Files.readString(Path.of("/proc/cpuinfo")));
        long kibibytes = Long.parseLong(first(MEMORY, Files.readString(Path.of("/proc/meminfo"))));
        return "%d cores of %s, %d GiB, the local cluster's node on it"
                .formatted(Runtime.getRuntime().availableProcessors(), cpu, Math.round(kibibytes / 1048576.0));
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1).strip())
                .findFirst()
                .orElse("0");
    }
}
