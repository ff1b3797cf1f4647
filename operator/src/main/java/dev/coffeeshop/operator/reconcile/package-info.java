/** The edge: observes the cluster, executes steps, drives the loop. */
@NullMarked
package dev.coffeeshop.operator.reconcile;

import org.jspecify.annotations.NullMarked;
