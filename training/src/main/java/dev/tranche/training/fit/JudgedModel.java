package dev.tranche.training.fit;

/**
 * A model and what the champion is chosen by.
 *
 * @param margin of the calibration part's rows
 */
record JudgedModel(FittedModel model, float[] margin) {}
