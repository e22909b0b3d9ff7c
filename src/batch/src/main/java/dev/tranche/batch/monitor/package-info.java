/**
 * A file of customers, or a log of decisions, compared with what a bundle was trained on: what has
 * changed, by more than chance explains, and what it costs. May use the packages below it, {@code
 * dev.tranche.batch.stream}, the log files of {@code dev.tranche.batch.replay}, and {@code
 * dev.tranche.scoring}.
 */
package dev.tranche.batch.monitor;
