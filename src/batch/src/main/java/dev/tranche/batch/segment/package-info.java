/**
 * Customers of a file segmented with a bundle. May use {@code dev.tranche.batch.stream} and {@code
 * dev.tranche.scoring}.
 */
package dev.tranche.batch.segment;
