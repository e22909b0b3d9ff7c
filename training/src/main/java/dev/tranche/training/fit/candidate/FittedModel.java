package dev.tranche.training.fit.candidate;

import dev.tranche.training.evaluate.Evaluation;
import dev.tranche.training.evaluate.calibration.Calibration;
import dev.tranche.training.evaluate.calibration.CalibrationChoice;
import dev.tranche.training.evaluate.metric.Metrics;
import dev.tranche.training.evaluate.metric.RocCurve;
import dev.tranche.training.model.RiskModel;

/**
 * A calibrated classifier and how good it is.
 *
 * @param name as in the bundle
 * @param calibrationChoice the curve from its margin to the probability, and how it was chosen
 * @param cutOff the probability from which a customer counts as a default, set on the calibration
 *     part
 * @param evaluation on the test part
 */
public record FittedModel(
    String name,
    RiskModel model,
    CalibrationChoice calibrationChoice,
    float cutOff,
    Evaluation evaluation) {

  public Calibration calibration() {
    return calibrationChoice.calibration();
  }

  /** On the test part, at the cut-off. */
  public Metrics metrics() {
    return evaluation.calibrated().metrics();
  }

  /** On the test part. */
  public RocCurve roc() {
    return evaluation.ranking().roc();
  }
}
