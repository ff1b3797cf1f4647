package dev.coffeeshop.scenarios;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scalar is expected to be: exactly this text, or a number within a bound such as {@code < 100}. */
sealed interface Wanted {

    Pattern BOUND = Pattern.compile("(<=|>=|<|>) *(-?[0-9]+(?:[.][0-9]+)?)");

    String text();

    boolean matches(String found);

    static Wanted of(String text) {
        Matcher bound = BOUND.matcher(text);
        return bound.matches() ? new Bound(bound.group(1), new BigDecimal(bound.group(2))) : new Exactly(text);
    }

    record Exactly(String text) implements Wanted {
        @Override
        public boolean matches(String found) {
            return text.equals(found);
        }
    }

    record Bound(String operator, BigDecimal limit) implements Wanted {
        @Override
        public String text() {
            return operator + " " + limit.toPlainString();
        }

        @Override
        public boolean matches(String found) {
            return number(found)
                    .filter(number -> holds(number.compareTo(limit)))
                    .isPresent();
        }

        private boolean holds(int comparison) {
            return switch (operator) {
                case "<" -> comparison < 0;
                case "<=" -> comparison <= 0;
                case ">" -> comparison > 0;
                default -> comparison >= 0;
            };
        }
    }

    /** Empty when it is none. */
    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
