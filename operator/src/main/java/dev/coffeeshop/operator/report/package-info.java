/** What people look at: from an experiment and its records to a page that needs nothing else. */
@NullMarked
package dev.coffeeshop.operator.report;

import org.jspecify.annotations.NullMarked;
