package dev.coffeeshop.bench;

import dev.coffeeshop.bench.process.Cores;
import dev.coffeeshop.bench.process.Finished;
import dev.coffeeshop.bench.process.StopOnce;
import dev.coffeeshop.bench.process.Usage;
import dev.coffeeshop.bench.process.Watch;
import dev.coffeeshop.bench.round.Outcome;
import dev.coffeeshop.bench.round.Outcome.Failed;
import dev.coffeeshop.bench.round.Outcome.Measured;
import dev.coffeeshop.bench.round.Step;
import dev.coffeeshop.bench.tool.Load;
import dev.coffeeshop.bench.tool.Output;
import dev.coffeeshop.bench.tool.Reading;
import dev.coffeeshop.bench.tool.UnreadableOutputException;
import dev.coffeeshop.bench.tool.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one step. */
record Runner(Workplace workplace, Cores cores, Progress progress) {

    /** Into the measured time, so that what comes before and after the stop is measured too. */
    private static final Duration BEFORE_THE_STOP = Duration.ofSeconds(4);

    /** More than any tool needs beyond the time that it was told. */
    private static final int GRACE_SECONDS = 60;

    Outcome run(Step step, Load load, Target target) throws IOException, InterruptedException {
        int seconds = step.tool().expectedSeconds(load);
        progress.began(step, seconds);
        Path folder = workplace.folder();
        List<String> command = cores.forGenerator(step.tool().command(load, target.url(), folder));
        Optional<Path> file = step.tool().file(load).map(folder::resolve);
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
        var stop = new StopOnce(workplace.children(), cores, folder, target.pid());
        var watching = new Stopping(step, stop);
        Finished finished = new Watch(workplace.children(), folder)
                .run(command, Duration.ofSeconds(seconds + GRACE_SECONDS), (since, output) -> {
                    progress.lasts(step, since, seconds);
                    watching.look(since, output);
                });
        Optional<Window> stopped = stop.stopped();
        String content = file.isPresent() && Files.exists(file.get()) ? Files.readString(file.get()) : "";
        return outcome(step, load, command, finished, content, stopped.orElse(null));
    }

    private static Outcome outcome(
            Step step, Load load, List<String> command, Finished finished, String file, @Nullable Window stopped) {
        boolean leftNothing = step.tool().file(load).isPresent() && file.isEmpty();
        if (leftNothing || !step.tool().measured(finished.exitCode())) {
            return new Failed(step, "ended with " + finished.exitCode() + ": " + finished.lastWords());
        }
        try {
            Reading reading = step.tool().read(new Output(finished.text(), file));
            Window window = reading.window();
            if (step.question().stops() && !within(stopped, window)) {
                return new Failed(step, "the server was not stopped within the measured time");
            }
            Usage usage = finished.usage();
            return new Measured(
                    step,
                    load,
                    command,
                    reading,
                    window == null ? usage.cpuSeconds() : usage.track().usedIn(window),
                    window == null ? usage.seconds() : window.seconds(),
                    usage.peakKibibytes(),
                    stopped);
        } catch (UnreadableOutputException e) {
            return new Failed(step, e.getMessage() + "; it said last: " + finished.lastWords());
        }
    }

    private static boolean within(@Nullable Window stopped, @Nullable Window measured) {
        return stopped != null && (measured == null || measured.contains(stopped));
    }

    /** Stops the server once when the question asks for it and the measured time has begun. */
    private static final class Stopping {

        private final Step step;
        private final StopOnce stop;
        private @Nullable Duration measuringSince;

        Stopping(Step step, StopOnce stop) {
            this.step = step;
            this.stop = stop;
        }

        void look(Duration sinceStart, Path output) throws IOException {
            if (!step.question().stops()) {
                return;
            }
            if (measuringSince != null) {
                if (sinceStart.minus(measuringSince).compareTo(BEFORE_THE_STOP) >= 0) {
                    stop.begin();
                }
            } else if (step.tool().measuring(Files.readString(output), sinceStart)) {
                measuringSince = sinceStart;
            }
        }
    }
}
