/** The operator's own settings. */
@NullMarked
package dev.coffeeshop.operator.config;

import org.jspecify.annotations.NullMarked;
