/** All that a page shows of one experiment, without nulls and without markup. */
@NullMarked
package dev.coffeeshop.operator.report.model;

import org.jspecify.annotations.NullMarked;
