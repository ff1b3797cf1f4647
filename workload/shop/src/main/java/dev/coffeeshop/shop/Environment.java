package dev.coffeeshop.shop;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads typed values from environment variables and collects what is wrong with them, so that somebody who sets up a
 * shop sees all mistakes at once. A value at fault is replaced by its default. Empty means unset.
 */
final class Environment {

    private static final BigDecimal NANOS_PER_MILLISECOND = BigDecimal.valueOf(1_000_000);

    private final Map<String, String> variables;
    private final List<String> problems = new ArrayList<>();

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void complain(String problem) {
        problems.add(problem);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    int integer(String name, int byDefault, int least, int most) {
        return number(name, byDefault, least, most, "a whole number", 0).intValue();
    }

    double decimal(String name, int byDefault, int most) {
        return number(name, byDefault, 0, most, "a number", 6).doubleValue();
    }

    Duration milliseconds(String name, int byDefault, int most) {
        var milliseconds = number(name, byDefault, 0, most, "a number of milliseconds", 6);
        return Duration.ofNanos(milliseconds.multiply(NANOS_PER_MILLISECOND).longValue());
    }

    Duration seconds(String name, int byDefault, int most) {
        return Duration.ofSeconds(
                number(name, byDefault, 0, most, "a whole number of seconds", 0).longValue());
    }

    /** A count from 0, or {@code unlimited} for the word "unbounded". */
    int limit(String name, int byDefault, int unlimited) {
        return text(name).filter("unbounded"::equalsIgnoreCase).isPresent()
                ? unlimited
                : number(name, byDefault, 0, 1_000_000, "\"unbounded\" or a whole number", 0)
                        .intValue();
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E byDefault) {
        var text = text(name);
        var chosen = Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        text.filter(constant.name()::equalsIgnoreCase).isPresent())
                .findFirst();
        if (text.isPresent() && chosen.isEmpty()) {
            var words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
            complain("%s is \"%s\"; set it to %s.".formatted(name, text.get(), words));
        }
        return chosen.orElse(byDefault);
    }

    Optional<URI> httpAddress(String name) {
        return text(name).flatMap(text -> {
            var address = parse(text)
                    .filter(uri -> "http".equalsIgnoreCase(uri.getScheme()))
                    .filter(uri -> uri.getHost() != null);
            if (address.isEmpty()) {
                complain("%s is \"%s\"; set it to an address such as http://till:8080/payments.".formatted(name, text));
            }
            return address;
        });
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private BigDecimal number(String name, int byDefault, int least, int most, String kind, int decimals) {
        var text = text(name);
        var number = text.isPresent()
                ? within(text.get(), least, most, decimals)
                : Optional.of(byDefault).map(BigDecimal::valueOf);
        if (number.isEmpty()) {
            complain("%s is \"%s\"; set it to %s from %d to %d.".formatted(name, text.orElse(""), kind, least, most));
        }
        return number.orElse(BigDecimal.valueOf(byDefault));
    }

    private static Optional<BigDecimal> within(String text, int least, int most, int decimals) {
        try {
            var number = new BigDecimal(text).stripTrailingZeros();
            var fits = number.scale() <= decimals
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0;
            return fits ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
