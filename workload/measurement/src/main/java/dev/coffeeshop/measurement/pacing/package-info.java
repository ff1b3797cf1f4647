/** Pure rules for when requests are due and how long the parts of a program last. */
@NullMarked
package dev.coffeeshop.measurement.pacing;

import org.jspecify.annotations.NullMarked;
