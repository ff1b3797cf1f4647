package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.api.v1alpha1.RecommendationStatus;
import java.util.Optional;

/**
 * What to set for the demand.
 *
 * @param cell a measured one; empty when none meets the demand
 * @param patch of the Deployment, as YAML
 * @param autoscaler as YAML
 */
public record Advice(
        int requestsPerSecond,
        Optional<String> cell,
        Optional<String> headroomPercent,
        Optional<String> pricePerHour,
        Optional<String> patch,
        Optional<String> autoscaler,
        String reason) {

    static Advice of(RecommendationStatus status) {
        return new Advice(
                status.requestsPerSecond(),
                Optional.ofNullable(status.cell()),
                Optional.ofNullable(status.headroomPercent()),
                Optional.ofNullable(status.pricePerHour()),
                Optional.ofNullable(status.patch()),
                Optional.ofNullable(status.autoscaler()),
                status.reason());
    }
}
