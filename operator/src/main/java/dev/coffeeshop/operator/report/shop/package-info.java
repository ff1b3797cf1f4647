/** The coffee shop as a picture: customers, their queue and the machines, from the measured numbers. */
@NullMarked
package dev.coffeeshop.operator.report.shop;

import org.jspecify.annotations.NullMarked;
