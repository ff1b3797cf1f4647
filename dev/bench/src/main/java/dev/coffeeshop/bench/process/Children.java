package dev.coffeeshop.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All processes started here. None of them outlives this one, also when it is interrupted. */
public final class Children implements AutoCloseable {

    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private final Thread atExit = new Thread(this::endAll, "end-children");

    public Children() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** The child's standard input ends when this process does. */
    public Process start(List<String> command, Path output, Path errors) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        running.add(process);
        return process;
    }

    /** Also ends what has been stopped: a kill needs no consent. */
    public void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        running.remove(process);
    }

    private void endAll() {
        running.forEach(this::end);
    }

    @Override
    public void close() {
        endAll();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
