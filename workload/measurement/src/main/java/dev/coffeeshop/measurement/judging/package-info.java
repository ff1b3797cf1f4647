/** Pure rules that turn the recorded times of a rung or baseline into what it showed. */
@NullMarked
package dev.coffeeshop.measurement.judging;

import org.jspecify.annotations.NullMarked;
