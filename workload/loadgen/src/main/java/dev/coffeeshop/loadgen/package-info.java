/** The load generator. */
@NullMarked
package dev.coffeeshop.loadgen;

import org.jspecify.annotations.NullMarked;
