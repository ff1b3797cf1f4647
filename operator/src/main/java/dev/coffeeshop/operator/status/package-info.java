/** From what was decided and observed to the whole new status. Pure. */
@NullMarked
package dev.coffeeshop.operator.status;

import org.jspecify.annotations.NullMarked;
