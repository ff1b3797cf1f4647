/** Whole experiments in a simulated cluster, and how often their verdicts are wrong. */
@NullMarked
package dev.coffeeshop.calibration;

import org.jspecify.annotations.NullMarked;
