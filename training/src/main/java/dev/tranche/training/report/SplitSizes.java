package dev.tranche.training.report;

/**
 * Rows of the three parts of the data: fitted on, calibrated on, measured on.
 *
 * @param fitted rows that the models were fitted to in the end, which may be those of the first two
 */
public record SplitSizes(int train, int calibrate, int test, int fitted) {}
