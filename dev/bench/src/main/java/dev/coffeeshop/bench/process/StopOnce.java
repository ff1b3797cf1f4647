package dev.coffeeshop.bench.process;

import dev.coffeeshop.bench.tool.Window;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stops a process once for half a second, by SIGSTOP and SIGCONT, and notes for how long it was. */
public final class StopOnce {

    public static final Duration LENGTH = Duration.ofMillis(500);

    /** One process of its own: if this one dies meanwhile, the other process still goes on. */
    private static final String SCRIPT = """
            LC_ALL=C
            kill -STOP "$1" && from=$EPOCHREALTIME
            sleep 0.5
            kill -CONT "$1" && echo "$from $EPOCHREALTIME"
            """;

    private static final Pattern TIMES = Pattern.compile("^(\\d+\\.\\d+) (\\d+\\.\\d+)\\s*$");

    private final Children children;
    private final List<String> command;
    private final Path output;
    private final Path errors;
    private @Nullable Process script;

    public StopOnce(Children children, Cores cores, Path folder, long pid) {
        this.children = children;
        this.command = cores.forServer(List.of("bash", "-c", SCRIPT, "stop", Long.toString(pid)));
        this.output = folder.resolve("stop-output");
        this.errors = folder.resolve("stop-errors");
    }

    /** Does nothing from the second time on. */
    public void begin() throws IOException {
        if (script == null) {
            script = children.start(command, output, errors);
        }
    }

    /** When the process was stopped; empty if it was not, or did not go on. */
    public Optional<Window> stopped() throws IOException, InterruptedException {
        if (script == null) {
            return Optional.empty();
        }
        boolean ended = script.waitFor(LENGTH.toSeconds() + 2, TimeUnit.SECONDS);
        children.end(script);
        return ended ? parse(Files.readString(output)) : Optional.empty();
    }

    static Optional<Window> parse(String times) {
        return TIMES.matcher(times)
                .results()
                .map(match -> new Window(instant(match.group(1)), instant(match.group(2))))
                .findFirst();
    }

    private static Instant instant(String epochSeconds) {
        BigDecimal micros = new BigDecimal(epochSeconds).movePointRight(6);
        return Instant.EPOCH.plusNanos(micros.longValueExact() * 1_000);
    }
}
