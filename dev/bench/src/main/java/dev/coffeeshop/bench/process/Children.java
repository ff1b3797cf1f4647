package dev.coffeeshop.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All processes started here. Once it is closed none of them runs and no more can be started. */
public final class Children implements AutoCloseable {

    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /** The child's standard input ends when this process does. */
    public synchronized Process start(List<String> command, Path output, Path errors) throws IOException {
        if (closed) {
            throw new IllegalStateException("interrupted");
        }
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

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        running.forEach(this::end);
    }
}
