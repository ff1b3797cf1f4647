/** Pages that fill up while an experiment runs: what has changed is sent to everyone who looks. */
@NullMarked
package dev.coffeeshop.operator.serve.live;

import org.jspecify.annotations.NullMarked;
