/** Laws of capacity over the number of replicas. Pure numbers: knows nothing of cells, loads or verdicts. */
@NullMarked
package dev.coffeeshop.operator.analysis.laws;

import org.jspecify.annotations.NullMarked;
