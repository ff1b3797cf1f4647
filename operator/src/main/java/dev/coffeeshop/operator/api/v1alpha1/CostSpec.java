package dev.coffeeshop.operator.api.v1alpha1;

/** Prices as decimals, such as "0.035" for an hour of one core. */
public record CostSpec(String currency, String cpuHour, String memoryGibibyteHour) {}
