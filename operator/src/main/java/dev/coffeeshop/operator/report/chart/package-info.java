/** Charts as SVG: scales, axes, marks; they know nothing of experiments. */
@NullMarked
package dev.coffeeshop.operator.report.chart;

import org.jspecify.annotations.NullMarked;
