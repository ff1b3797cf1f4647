/** A workload under load, as a discrete-event simulation. */
@NullMarked
package dev.coffeeshop.calibration.queueing;

import org.jspecify.annotations.NullMarked;
