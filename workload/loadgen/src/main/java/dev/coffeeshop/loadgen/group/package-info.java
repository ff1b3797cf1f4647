/** The pods that share the load of a program: alone, leading, or following. */
@NullMarked
package dev.coffeeshop.loadgen.group;

import org.jspecify.annotations.NullMarked;
