/** What to do next, decided from spec, status and observation alone. Pure. */
@NullMarked
package dev.coffeeshop.operator.planning;

import org.jspecify.annotations.NullMarked;
