/** What the load generator does, second by second, for Prometheus. */
@NullMarked
package dev.coffeeshop.loadgen.metrics;

import org.jspecify.annotations.NullMarked;
