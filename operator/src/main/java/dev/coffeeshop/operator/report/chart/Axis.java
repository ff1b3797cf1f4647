package dev.coffeeshop.operator.report.chart;

/** @param label what is counted, with its unit */
public record Axis(Scale scale, String label) {}
