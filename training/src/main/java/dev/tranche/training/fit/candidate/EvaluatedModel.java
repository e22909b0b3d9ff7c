package dev.tranche.training.fit.candidate;

/**
 * A model and what the champion is chosen by.
 *
 * @param unseen folds of the training part, if there are any, and last the calibration part
 */
public record EvaluatedModel(FittedModel model, OutOfFold unseen) {}
