/**
 * The operator's metrics; low cardinality, base units. What is known of experiments is read off their statuses whenever
 * somebody asks, so that it survives a restart and is gone with the experiment.
 */
@NullMarked
package dev.coffeeshop.operator.telemetry;

import org.jspecify.annotations.NullMarked;
