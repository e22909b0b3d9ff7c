package dev.tranche.training.fit;

/**
 * A model and what the champion is chosen by.
 *
 * @param unseen folds of the training part, if there are any, and last the calibration part
 */
record JudgedModel(FittedModel model, HeldOut unseen) {}
