package dev.tranche.training.report;

/** Rows of the three parts of the data: fitted on, calibrated on, measured on. */
public record Split(int train, int calibrate, int test) {}
