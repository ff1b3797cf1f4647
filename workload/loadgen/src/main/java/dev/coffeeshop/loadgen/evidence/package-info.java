/** How the generator's own process fares, read from the kernel and the JVM: was it held back, and by whom? */
@NullMarked
package dev.coffeeshop.loadgen.evidence;

import org.jspecify.annotations.NullMarked;
