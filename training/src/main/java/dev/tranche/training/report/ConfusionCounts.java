package dev.tranche.training.report;

/**
 * Rows of the test part by outcome and prediction.
 *
 * @param cutOff the probability from which on the bad outcome is predicted
 */
public record ConfusionCounts(double cutOff, long tn, long fp, long fn, long tp) {}
