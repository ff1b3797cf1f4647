package dev.coffeeshop.bench;

import dev.coffeeshop.bench.process.Children;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Child processes and a folder for their files. In the end both are gone, also when the program is interrupted. */
final class Workplace implements AutoCloseable {

    private final Children children = new Children();
    private final Path folder;

    Workplace() throws IOException {
        folder = Files.createTempDirectory("bench");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "clear-up"));
    }

    Children children() {
        return children;
    }

    Path folder() {
        return folder;
    }

    @Override
    public synchronized void close() {
        children.close();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
