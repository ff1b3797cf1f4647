/** Meters of the operator's own; low cardinality, base units. */
@NullMarked
package dev.coffeeshop.operator.telemetry;

import org.jspecify.annotations.NullMarked;
