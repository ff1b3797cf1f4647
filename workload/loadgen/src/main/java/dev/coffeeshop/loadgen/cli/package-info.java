/** The load generator from a command line. */
@NullMarked
package dev.coffeeshop.loadgen.cli;

import org.jspecify.annotations.NullMarked;
