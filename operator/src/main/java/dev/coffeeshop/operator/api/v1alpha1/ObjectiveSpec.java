package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;

/** The bounds that decide the verdict. */
@ValidationRule(
        value =
                "int(self.underLoad.latencyPercentile.substring(1)) < int(self.oneRequest.latencyPercentile.substring(1))"
                        + " || self.underLoad.maxLatencyMilliseconds >= self.oneRequest.maxLatencyMilliseconds",
        fieldPath = ".underLoad.maxLatencyMilliseconds",
        message =
                "underLoad.maxLatencyMilliseconds is less than oneRequest.maxLatencyMilliseconds, so that one request may"
                        + " take longer without load than under load: raise the former or lower the latter")
public record ObjectiveSpec(
        @JsonPropertyDescription("Performance: must hold when a single user who thinks is served.")
        OneRequest oneRequest,

        @JsonPropertyDescription("Scalability: must still hold when more people show up.")
        UnderLoad underLoad,

        @JsonPropertyDescription(
                "Share of the ideal capacity, in percent, from which on more CPU or more replicas count as"
                        + " scaling.")
        @Default("70")
        @Min(1)
        @Max(100)
        int minScalingEfficiencyPercent) {

    public record OneRequest(
            @JsonPropertyDescription("The percentile of the latency that is judged.") @Default("P50")
            LatencyPercentile latencyPercentile,

            @JsonPropertyDescription("Milliseconds that it may take.") @Default("50") @Min(1) @Max(60_000)
            int maxLatencyMilliseconds) {}

    @ValidationRule(
            value =
                    "self.maxFailedPercent.matches('^[0-9]{1,3}([.][0-9]{1,3})?$') && double(self.maxFailedPercent) <= 100.0",
            fieldPath = ".maxFailedPercent",
            message = "maxFailedPercent is a decimal from 0 to 100 in quotes, such as \"0.5\"")
    public record UnderLoad(
            @JsonPropertyDescription(
                    "The percentile of the latency that is judged; a failed request counts as later than any"
                            + " bound.")
            @Default("P95")
            LatencyPercentile latencyPercentile,

            @JsonPropertyDescription("Milliseconds that it may take.") @Default("500") @Min(1) @Max(60_000)
            int maxLatencyMilliseconds,

            @JsonPropertyDescription("Percent of the requests that may fail: a decimal in quotes, such as \"0.5\".")
            @Default("\"1\"")
            String maxFailedPercent) {}

    public enum LatencyPercentile {
        P50,
        P75,
        P90,
        P95,
        P99
    }
}
