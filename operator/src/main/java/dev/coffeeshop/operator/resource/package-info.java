/** From an experiment and a trial to Kubernetes objects. Pure. */
@NullMarked
package dev.coffeeshop.operator.resource;

import org.jspecify.annotations.NullMarked;
