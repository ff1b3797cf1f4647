/** A run without a target, for the class cache in the image. */
@NullMarked
package dev.coffeeshop.loadgen.rehearsal;

import org.jspecify.annotations.NullMarked;
