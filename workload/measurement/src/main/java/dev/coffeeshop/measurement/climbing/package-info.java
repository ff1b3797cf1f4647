/** Which rung comes next. Pure: the same history has the same next step. */
@NullMarked
package dev.coffeeshop.measurement.climbing;

import org.jspecify.annotations.NullMarked;
