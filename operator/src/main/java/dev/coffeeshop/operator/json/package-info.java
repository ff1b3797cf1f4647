/** JSON documents, whatever they are about. */
@NullMarked
package dev.coffeeshop.operator.json;

import org.jspecify.annotations.NullMarked;
