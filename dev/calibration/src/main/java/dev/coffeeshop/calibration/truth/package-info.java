/** What is planted, and what follows from it. */
@NullMarked
package dev.coffeeshop.calibration.truth;

import org.jspecify.annotations.NullMarked;
