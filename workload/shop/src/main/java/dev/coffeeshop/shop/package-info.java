/** The HTTP service under test. */
@NullMarked
package dev.coffeeshop.shop;

import org.jspecify.annotations.NullMarked;
