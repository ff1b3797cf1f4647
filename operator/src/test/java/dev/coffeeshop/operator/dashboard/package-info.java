/** Tests of the chart's dashboards: how they are made, what they ask for, and that it is answered. */
package dev.coffeeshop.operator.dashboard;
