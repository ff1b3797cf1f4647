package dev.coffeeshop.operator.report.model;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One condition of the status, such as Reliable. */
public record ConditionResult(String type, String status, String reason, String message) {

    static ConditionResult of(Condition condition) {
        return new ConditionResult(
                text(condition.getType()),
                text(condition.getStatus()),
                text(condition.getReason()),
                text(condition.getMessage()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
