package dev.coffeeshop.operator.planning;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as status holds them: RFC 3339 in whole seconds. */
public final class StatusTime {

    private StatusTime() {}

    public static String format(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Empty when there is none, or none that can be read. */
    public static Optional<Instant> parse(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
