/** The documents that the operator and the load generator share, and the pure rules that judge a rung. */
@NullMarked
package dev.coffeeshop.measurement;

import org.jspecify.annotations.NullMarked;
