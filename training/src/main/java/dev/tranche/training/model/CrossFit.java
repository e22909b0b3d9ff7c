package dev.tranche.training.model;

import java.util.List;

/**
 * What fitting to all folds but one, for each in turn, told.
 *
 * @param settings by which all rows are to be fitted
 * @param margins per fold {@code float[rows]}, by the model that did not see them
 */
public record CrossFit(ModelSettings settings, List<float[]> margins) {
  public CrossFit {
    margins = List.copyOf(margins);
  }
}
