/** What is asked of which tool, in which order; runs it. */
@NullMarked
package dev.coffeeshop.bench;

import org.jspecify.annotations.NullMarked;
