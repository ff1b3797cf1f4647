/** HTML and SVG as values; text and attributes are escaped by construction. */
@NullMarked
package dev.coffeeshop.operator.report.markup;

import org.jspecify.annotations.NullMarked;
