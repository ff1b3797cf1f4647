/** Tests on a real cluster, and what they share. */
package dev.coffeeshop.operator.cluster;
