/** Intervals over repetitions. Pure mathematics: knows nothing of cells, loads or verdicts. */
@NullMarked
package dev.coffeeshop.operator.analysis.statistics;

import org.jspecify.annotations.NullMarked;
