/** A simulated cluster behind the ports of the real one. */
@NullMarked
package dev.coffeeshop.calibration.cluster;

import org.jspecify.annotations.NullMarked;
