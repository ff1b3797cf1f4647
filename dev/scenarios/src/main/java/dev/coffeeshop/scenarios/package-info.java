/** The scenarios among the samples: run on the local cluster, and compared with what is expected of them. */
@NullMarked
package dev.coffeeshop.scenarios;

import org.jspecify.annotations.NullMarked;
