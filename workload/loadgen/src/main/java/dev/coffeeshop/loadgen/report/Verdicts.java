package dev.coffeeshop.loadgen.report;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rung showed, in words. */
final class Verdicts {

    private Verdicts() {}

    static String of(RungResult rung) {
        String passed = rung.passed() ? "pass" : "fail: " + words(rung.missed());
        String failures = rung.failures().isEmpty() ? "" : " (" + failures(rung) + ")";
        return rung.valid() ? passed + failures : "INVALID: " + invalid(rung) + "; " + passed + failures;
    }

    private static String words(@Nullable Miss miss) {
        return switch (miss) {
            case ERRORS -> "errors";
            case REJECTED -> "rejected";
            case LATENCY -> "too late";
            case OVERLOADED -> "overloaded";
            case null -> "";
        };
    }

    private static String failures(RungResult rung) {
        return rung.failures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String words(FailureKind kind) {
        return switch (kind) {
            case REFUSED -> "refused";
            case RESET -> "reset";
            case TLS -> "without TLS";
            case TIMEOUT -> "timed out";
            case TOO_MANY_REQUESTS -> "status 429";
            case UNAVAILABLE -> "status 503";
            case OTHER_STATUS -> "other status";
            case WRONG_BODY -> "not HTTP";
            case PENDING -> "pending";
        };
    }

    private static String invalid(RungResult rung) {
        return rung.invalid().stream().map(Verdicts::words).collect(Collectors.joining(", "));
    }

    private static String words(Invalidity invalidity) {
        String figure = invalidity.figure().isEmpty() ? "" : " (" + invalidity.figure() + ")";
        return words(invalidity.reason()) + figure;
    }

    private static String words(Invalidity.Reason reason) {
        return switch (reason) {
            case GENERATOR_LATE -> "generator late";
            case GENERATOR_SATURATED -> "generator saturated";
            case GENERATOR_THROTTLED -> "generator throttled";
            case GENERATOR_PAUSED -> "generator paused";
            case NOISY_NODE -> "noisy node";
            case SCHEDULE_MISSED -> "schedule missed";
            case CONNECTION_LIMITED -> "too few connections";
            case NOT_STEADY -> "not steady";
            case FOLLOWER_LATE -> "another pod late";
            case FOLLOWER_LOST -> "another pod lost";
        };
    }
}
