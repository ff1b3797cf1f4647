package dev.coffeeshop.bench.tool;

import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds figures in plain text. In every pattern the first group is the number, the second its unit, if any. */
final class Figures {

    private Figures() {}

    static double required(String text, Pattern pattern) {
        return optional(text, pattern)
                .orElseThrow(() -> new UnreadableOutputException("nothing in the output looks like " + pattern));
    }

    static OptionalDouble optional(String text, Pattern pattern) {
        return pattern.matcher(text).results().mapToDouble(Figures::value).findFirst();
    }

    static long count(String text, Pattern pattern) {
        return Math.round(required(text, pattern));
    }

    /** 0 when there is none. */
    static long sum(String text, Pattern pattern) {
        return Math.round(
                pattern.matcher(text).results().mapToDouble(Figures::value).sum());
    }

    private static double value(MatchResult match) {
        double number = Double.parseDouble(match.group(1));
        return match.groupCount() < 2 ? number : milliseconds(number, match.group(2));
    }

    private static double milliseconds(double number, String unit) {
        return switch (unit) {
            case "us" -> number / 1_000;
            case "ms" -> number;
            case "s", "secs" -> number * 1_000;
            case "m" -> number * 60_000;
            default -> throw new UnreadableOutputException("unknown unit of time " + unit);
        };
    }
}
