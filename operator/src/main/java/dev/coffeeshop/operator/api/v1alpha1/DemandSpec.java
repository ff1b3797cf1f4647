package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;

/** The load to provide for. */
public record DemandSpec(
        @Required
        @JsonPropertyDescription("Requests per second that are to be served within underLoad.")
        @Min(1)
        @Max(1_000_000)
        int requestsPerSecond) {}
