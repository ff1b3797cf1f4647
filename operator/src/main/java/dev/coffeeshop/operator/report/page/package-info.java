/** The report: one self-contained page per experiment, section by section. */
@NullMarked
package dev.coffeeshop.operator.report.page;

import org.jspecify.annotations.NullMarked;
