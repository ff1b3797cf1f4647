/** The load generator in a pod: program from the environment, result in the termination message. */
@NullMarked
package dev.coffeeshop.loadgen.pod;

import org.jspecify.annotations.NullMarked;
