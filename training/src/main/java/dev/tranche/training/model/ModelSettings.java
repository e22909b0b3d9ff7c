package dev.tranche.training.model;

import dev.tranche.base.thread.ThreadPool;
import java.util.List;
import java.util.Optional;

/** The settings of one model family, and what can be done with them. Immutable. */
public interface ModelSettings {
  /** With what a spec gives in place of the usual. */
  ModelSettings with(GivenSettings given);

  /** What they are, for people. */
  String words();

  /** Others that suit some files better, the simplest first; few, as all are tried. */
  default List<ModelSettings> alternatives() {
    return List.of();
  }

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

  /**
   * Fits to all folds but one, for each in turn; it may find out in the course of it how long to go
   * on.
   */
  default CrossFit crossFit(List<FoldTask> folds, ThreadPool pool) {
    return new CrossFit(
        this,
        pool.begin(
            () ->
                pool.map(
                    folds.size(),
                    f -> fit(folds.get(f).task()).margin(folds.get(f).leftOut().features()))));
  }

  /** The settings by which other rows give the same kind of model, such as as many rounds. */
  default ModelSettings asFitted(RiskModel toServe) {
    return this;
  }

  /** Whether a model so fitted has parts that did not see all rows. */
  default boolean hasOutOfBag(FitTask task) {
    return false;
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
