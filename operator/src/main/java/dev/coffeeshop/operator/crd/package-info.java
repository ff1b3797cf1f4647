/**
 * Makes the generated custom resource definition right. Used by the build alone: the generator is not there at run time.
 */
@NullMarked
package dev.coffeeshop.operator.crd;

import org.jspecify.annotations.NullMarked;
