package dev.coffeeshop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone in the end, also when the program is interrupted. */
record TemporaryFolder(Path path) implements AutoCloseable {

    TemporaryFolder {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(path), "delete-folder"));
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
