/** How a running program stands, over HTTP. */
@NullMarked
package dev.coffeeshop.loadgen.status;

import org.jspecify.annotations.NullMarked;
