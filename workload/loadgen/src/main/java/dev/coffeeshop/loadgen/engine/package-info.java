/** Event loops that send on time, connections, and the program that drives them. */
@NullMarked
package dev.coffeeshop.loadgen.engine;

import org.jspecify.annotations.NullMarked;
