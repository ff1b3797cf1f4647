/** The document that the figures become. Pure. */
@NullMarked
package dev.coffeeshop.bench.report;

import org.jspecify.annotations.NullMarked;
