package dev.coffeeshop.operator.report.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Style sheets and scripts. */
public final class Resources {

    private Resources() {}

    /** @param owner beside which the file lies */
    public static String text(Class<?> owner, String name) {
        try (var in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
