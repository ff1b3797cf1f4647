/** The tools that are compared: how they are called and what their output says. Pure. */
@NullMarked
package dev.coffeeshop.bench.tool;

import org.jspecify.annotations.NullMarked;
