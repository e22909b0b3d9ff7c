package dev.tranche.training.fit.candidate;

/**
 * A model and what the champion is chosen by.
 *
 * @param unseen margins of rows by models that did not see them: folds, the calibration part, or
 *     both
 * @param probability calibrated, of these rows, in their order
 */
public record EvaluatedModel(FittedModel model, OutOfFold unseen, float[] probability) {}
