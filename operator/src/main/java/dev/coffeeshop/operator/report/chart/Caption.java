package dev.coffeeshop.operator.report.chart;

/**
 * What a chart is called and shows, for those who cannot see it as well.
 *
 * @param id unique in the page, and the same while an experiment goes on
 * @param description what can be read off it, in a sentence
 */
public record Caption(String id, String title, String description) {}
