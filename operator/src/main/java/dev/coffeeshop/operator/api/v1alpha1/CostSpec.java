package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** Prices as decimals, such as "0.035" for an hour of one core. */
@ValidationRule(
        value = "[self.cpuHour, self.memoryGibibyteHour].all(p, p.matches('^[0-9]{1,9}([.][0-9]{1,9})?$'))",
        message = "cpuHour and memoryGibibyteHour are decimals in quotes, such as \"0.035\"")
public record CostSpec(
        @JsonPropertyDescription("Currency of the prices, as its three letters.")
        @Default("EUR")
        @Pattern("^[A-Z]{3}$")
        @Size(max = 3)
        String currency,

        @Required
        @JsonPropertyDescription("Price of one core for an hour: a decimal in quotes, such as \"0.035\".")
        @Size(max = 19)
        String cpuHour,

        @Required
        @JsonPropertyDescription("Price of one GiB of memory for an hour: a decimal in quotes, such as \"0.004\".")
        @Size(max = 19)
        String memoryGibibyteHour) {}
