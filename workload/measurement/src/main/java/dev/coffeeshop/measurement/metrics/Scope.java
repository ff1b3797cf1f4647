package dev.coffeeshop.measurement.metrics;

import java.util.List;
import java.util.stream.Stream;

/**
 * The labels that say what a sample is about. The namespace is not called {@code namespace}, since a scraper sets that
 * one itself.
 */
enum Scope {
    NAMESPACE("resource_namespace"),
    EXPERIMENT("resource_namespace", "experiment"),
    CELL("resource_namespace", "experiment", "cpu_limit", "replicas"),
    NONE;

    /** Cannot be changed, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> labels;

    Scope(String... labels) {
        this.labels = List.of(labels);
    }

    List<String> with(String... own) {
        return Stream.concat(labels.stream(), Stream.of(own)).toList();
    }
}
