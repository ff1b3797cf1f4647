/** A command that computes a finished experiment's verdict again, from what kubectl has written, without a cluster. */
@NullMarked
package dev.coffeeshop.operator.rederive;

import org.jspecify.annotations.NullMarked;
