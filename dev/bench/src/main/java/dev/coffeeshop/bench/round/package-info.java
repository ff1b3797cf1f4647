/** What is measured in which order, and what came of it. Pure. */
@NullMarked
package dev.coffeeshop.bench.round;

import org.jspecify.annotations.NullMarked;
