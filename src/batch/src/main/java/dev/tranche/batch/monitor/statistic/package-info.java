/**
 * The arithmetic of monitoring: what chance does to counts, what probabilities promise. Uses plain
 * numbers, {@code dev.tranche.base} and Commons Statistics.
 */
package dev.tranche.batch.monitor.statistic;
