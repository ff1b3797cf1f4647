/** The design of an experiment: its cells, its trials and their order. Pure. */
@NullMarked
package dev.coffeeshop.operator.design;

import org.jspecify.annotations.NullMarked;
