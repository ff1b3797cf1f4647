/** What the operator shows over HTTP: pages, exports, and events while an experiment runs. It only reads. */
@NullMarked
package dev.coffeeshop.operator.serve;

import org.jspecify.annotations.NullMarked;
