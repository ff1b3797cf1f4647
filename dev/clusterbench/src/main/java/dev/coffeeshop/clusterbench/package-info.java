/** Benchmarks of the load generator on the local cluster, through whole experiments. */
@NullMarked
package dev.coffeeshop.clusterbench;

import org.jspecify.annotations.NullMarked;
