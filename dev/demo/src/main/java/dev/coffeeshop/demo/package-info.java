/** The quickstart from nothing to verdict, told on the terminal. */
@NullMarked
package dev.coffeeshop.demo;

import org.jspecify.annotations.NullMarked;
