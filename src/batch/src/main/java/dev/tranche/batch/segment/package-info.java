/**
 * Customers of a file segmented with a bundle, or with two that are compared. May use {@code
 * dev.tranche.batch.stream} and {@code dev.tranche.scoring}.
 */
package dev.tranche.batch.segment;
