package dev.tranche.training.model;

/**
 * One fold of a cross-fitting.
 *
 * @param task the fit to all other folds
 * @param leftOut the rows of this one
 */
public record FoldTask(FitTask task, LabelledRows leftOut) {}
