package dev.tranche.training.model;

/** Rows to fit a model to, with and without what is done about a rare class. */
public interface LearningRows {
  /** As they are in the file. */
  LabelledRows unbalanced();

  /** With weights, or with synthetic rows behind the others, or as they are. */
  LabelledRows balanced();

  /** Whether {@link #balanced} has synthetic rows, made from pairs of the others. */
  boolean synthetic();

  /** Of the numeric features, from the rows before balancing. */
  Standardisation standardisation();

  /** Some of the rows, balanced by themselves. */
  LearningRows some(int[] index);
}
