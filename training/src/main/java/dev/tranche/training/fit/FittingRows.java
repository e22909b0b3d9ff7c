package dev.tranche.training.fit;

import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import java.util.Optional;

/**
 * The rows models are fitted to.
 *
 * @param training what they are fitted to first, so that a calibration part can calibrate and
 *     compare them
 * @param all both parts, to fit them to once more; empty where there is no calibration part, or so
 *     many rows that its own would not be missed
 */
record FittingRows(TrainingRows.Prepared training, Optional<TrainingRows.Prepared> all) {
  /** Up to so many rows in both parts a model gains by those of the calibration part. */
  private static final int FEW = 300_000;

  /**
   * The rows of the table that the models which serve are fitted to, ascending.
   *
   * @param forward whether the parts follow each other in time
   */
  static int[] last(Split split, boolean forward) {
    return again(split, forward) ? split.withoutTest() : split.train();
  }

  /**
   * Whether models are fitted once more. Not where times change: what a model makes of its latest
   * rows, their calibration tells, which is lost where it is fitted to those of the calibration.
   */
  static boolean again(Split split, boolean forward) {
    return !forward && split.calibrate().length > 0 && split.withoutTest().length <= FEW;
  }

  /** What the models which serve are fitted to. */
  TrainingRows.Prepared last() {
    return all.orElse(training);
  }
}
