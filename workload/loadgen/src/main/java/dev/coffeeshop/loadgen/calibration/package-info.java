/** The generator tries itself out, so that nothing is asked of it that it cannot do. */
@NullMarked
package dev.coffeeshop.loadgen.calibration;

import org.jspecify.annotations.NullMarked;
