/** The local Kubernetes cluster that the demo and the tests run on, and the way into it for images and charts. */
@NullMarked
package dev.coffeeshop.cluster;

import org.jspecify.annotations.NullMarked;
