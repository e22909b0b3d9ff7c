/**
 * Counts of customers, block by block and added up in the file's order. May use {@code
 * dev.tranche.batch.monitor.statistic}, {@code dev.tranche.batch.stream} and {@code
 * dev.tranche.scoring}.
 */
package dev.tranche.batch.monitor.tally;
