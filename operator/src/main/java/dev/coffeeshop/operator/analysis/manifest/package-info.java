/** What a recommendation gives to apply, as YAML. Pure; knows the workload and the cell, no figures. */
@NullMarked
package dev.coffeeshop.operator.analysis.manifest;

import org.jspecify.annotations.NullMarked;
