/**
 * The custom resource as the API server stores it. Defaults are applied by the API server, so that required and
 * defaulted fields are always there; optional ones are nullable.
 */
@NullMarked
package dev.coffeeshop.operator.api.v1alpha1;

import org.jspecify.annotations.NullMarked;
