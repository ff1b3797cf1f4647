/** All results as tables for other tools, with column names that stay. */
@NullMarked
package dev.coffeeshop.operator.report.export;

import org.jspecify.annotations.NullMarked;
