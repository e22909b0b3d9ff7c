package dev.tranche.training.model;

import java.util.Optional;

/** The settings of one model family, and what can be done with them. Immutable. */
public interface ModelSettings {
  /** With what a spec gives in place of the usual. */
  ModelSettings with(GivenSettings given);

  /** Others drawn at random, from the ranges worth trying around these. */
  ModelSettings drawn(SettingsDraw draw);

  /** Cheaper ones, which rank as these do among others. */
  ModelSettings forComparison();

  /** Fits a model with the settings as they are. */
  RiskModel fit(FitTask task);

  /** Fits the model that is to serve; it may find out in the course of it how long to go on. */
  default RiskModel fitToServe(FitTask task) {
    return fit(task);
  }

  /** The settings by which other rows give the same kind of model, such as as many rounds. */
  default ModelSettings asFitted(RiskModel toServe) {
    return this;
  }

  /**
   * The margins of the unbalanced rows, each by those parts of the model that did not see it.
   *
   * @param task that the model was fitted by
   * @return {@code float[rows]}; empty if the family has no such parts, or not for every row
   */
  default Optional<float[]> outOfBag(RiskModel model, FitTask task) {
    return Optional.empty();
  }
}
