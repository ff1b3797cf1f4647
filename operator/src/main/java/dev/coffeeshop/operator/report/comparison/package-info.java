/** Two experiments side by side: what differs in what was asked, and in what was found. */
@NullMarked
package dev.coffeeshop.operator.report.comparison;

import org.jspecify.annotations.NullMarked;
