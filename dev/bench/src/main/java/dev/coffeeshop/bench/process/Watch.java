package dev.coffeeshop.bench.process;

import dev.coffeeshop.bench.process.CpuTrack.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Runs one child at a time to its end and looks at it every 100 ms.
 *
 * @param folder for its output
 */
public record Watch(Children children, Path folder) {

    private static final long INTERVAL_MILLISECONDS = 100;

    /** Is called at every look. */
    @FunctionalInterface
    public interface Companion {
        void look(Duration sinceStart, Path output) throws IOException;
    }

    /**
     * The CPU time is that of all children that end meanwhile: the kernel tells it for all of them together.
     *
     * @param atMost after which the child is ended
     */
    public Finished run(List<String> command, Duration atMost, Companion companion)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        double before = ProcFiles.times("self").childrenSeconds();
        Instant start = Instant.now();
        Process process = children.start(command, output, errors);
        var samples = new Samples(process.pid());
        try {
            do {
                samples.take();
                Duration elapsed = Duration.between(start, Instant.now());
                if (elapsed.compareTo(atMost) > 0) {
                    process.destroyForcibly();
                }
                companion.look(elapsed, output);
            } while (!process.waitFor(INTERVAL_MILLISECONDS, TimeUnit.MILLISECONDS));
        } finally {
            children.end(process);
        }
        double seconds = Duration.between(start, Instant.now()).toNanos() / 1e9;
        double cpuSeconds = ProcFiles.times("self").childrenSeconds() - before;
        return new Finished(
                process.exitValue(),
                Files.readString(output),
                Files.readString(errors),
                new Usage(new CpuTrack(samples.points), cpuSeconds, seconds, samples.peakKibibytes));
    }

    private static final class Samples {

        private final String process;
        private final List<Point> points = new ArrayList<>();
        private long peakKibibytes;

        Samples(long pid) {
            process = Long.toString(pid);
        }

        /** A process that has just ended has nothing more to tell. */
        void take() {
            try {
                points.add(new Point(Instant.now(), ProcFiles.times(process).ownSeconds()));
                OptionalLong peak = ProcFiles.peakKibibytes(process);
                peakKibibytes = Math.max(peakKibibytes, peak.orElse(0));
            } catch (IOException e) {
                if (points.isEmpty()) {
                    points.add(new Point(Instant.now(), 0));
                }
            }
        }
    }
}
