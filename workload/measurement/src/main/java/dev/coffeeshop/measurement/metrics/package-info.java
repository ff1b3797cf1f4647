/** The one list of all metrics, which whoever exposes one and whoever describes one read alike. */
@NullMarked
package dev.coffeeshop.measurement.metrics;

import org.jspecify.annotations.NullMarked;
