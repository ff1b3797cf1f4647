/** From measurements to intervals, scaling and verdict. Pure; knows no Kubernetes and no clock. */
@NullMarked
package dev.coffeeshop.operator.analysis;

import org.jspecify.annotations.NullMarked;
