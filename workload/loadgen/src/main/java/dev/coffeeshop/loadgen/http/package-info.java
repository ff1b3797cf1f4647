/** HTTP/1.1 as the load generator speaks it: one pre-encoded request, answers parsed without objects. */
@NullMarked
package dev.coffeeshop.loadgen.http;

import org.jspecify.annotations.NullMarked;
