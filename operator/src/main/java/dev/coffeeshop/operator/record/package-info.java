/** The lasting record of each trial, from which every verdict can be computed again. */
@NullMarked
package dev.coffeeshop.operator.record;

import org.jspecify.annotations.NullMarked;
