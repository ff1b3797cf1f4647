/** What the experiments showed, as a page. */
@NullMarked
package dev.coffeeshop.calibration.report;

import org.jspecify.annotations.NullMarked;
