package dev.coffeeshop.bench.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What installed versions of the tools have really printed. */
final class Recorded {

    private Recorded() {}

    static String text(String name) {
        try (InputStream stream = Objects.requireNonNull(Recorded.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Output output(String name) {
        return new Output(text(name), "");
    }
}
