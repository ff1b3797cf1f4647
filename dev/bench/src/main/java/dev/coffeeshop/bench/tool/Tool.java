package dev.coffeeshop.bench.tool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A load generator that is run as a process of its own. */
public sealed interface Tool permits Loadgen, Wrk, H2load, Hey, Ab {

    String name();

    /** Empty for the one that is built here. */
    Optional<String> debianPackage();

    boolean can(Load load);

    /** @param folder where the tool may write {@link #file} */
    List<String> command(Load load, String url, Path folder);

    /** Name of the file that holds what the standard output does not. */
    default Optional<String> file(Load load) {
        return Optional.empty();
    }

    /** Whether an exit code stands for a run with figures. */
    default boolean measured(int exitCode) {
        return exitCode == 0;
    }

    /** Seconds from the start of the process to the end of such a load, about. */
    default int expectedSeconds(Load load) {
        return load.seconds() + 1;
    }

    /** Whether the measured time has begun. */
    default boolean measuring(String textSoFar, Duration sinceStart) {
        return sinceStart.compareTo(Duration.ofSeconds(1)) >= 0;
    }

    /** @throws UnreadableOutputException saying what is missing */
    Reading read(Output output);
}
