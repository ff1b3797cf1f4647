/** Results for people: plain text. */
@NullMarked
package dev.coffeeshop.loadgen.report;

import org.jspecify.annotations.NullMarked;
