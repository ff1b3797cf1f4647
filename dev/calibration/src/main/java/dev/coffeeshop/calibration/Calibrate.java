package dev.coffeeshop.calibration;

import dev.coffeeshop.calibration.report.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** {@code calibrate FILE [EXPERIMENTS]}: runs so many experiments of each row, 400 if not said, and writes the page. */
final class Calibrate {

    private static final int EXPERIMENTS = 400;
    private static final Pattern CPU = Pattern.compile("(?m)^model name\\s*: (.+)$");

    private Calibrate() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: calibrate FILE [EXPERIMENTS]");
            System.exit(2);
        }
        Path file = Path.of(arguments[0]);
        int experiments = arguments.length == 2 ? Integer.parseInt(arguments[1]) : EXPERIMENTS;
        try (Workers workers = new Workers()) {
            String body = new Calibration(workers, experiments).markdown();
            String page = "# How often a verdict is wrong%n%nWritten by `make calibrate` on %s: %d cores of %s.%n%n%s"
                    .formatted(
                            LocalDate.now(ZoneOffset.UTC), Runtime.getRuntime().availableProcessors(), cpu(), body);
            Files.writeString(file, page);
            System.out.println(page);
            System.out.println("written to " + file);
        }
    }

    private static String cpu() throws IOException {
        return CPU.matcher(Files.readString(Path.of("/proc/cpuinfo")))
                .results()
                .map(match -> match.group(1).strip())
                .findFirst()
                .orElse("an unknown kind");
    }
}
