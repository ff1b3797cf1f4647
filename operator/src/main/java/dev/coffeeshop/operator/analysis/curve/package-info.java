/** What the analysis gives to be drawn: figures along a load, an axis or a distribution, each with its interval. */
@NullMarked
package dev.coffeeshop.operator.analysis.curve;

import org.jspecify.annotations.NullMarked;
