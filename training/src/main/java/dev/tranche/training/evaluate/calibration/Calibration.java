package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.model.MarginScale;

/**
 * A monotone curve from a model's margin to the probability of default, fitted on rows that no
 * model was fitted on; it also undoes what balancing did to the base rate.
 */
public sealed interface Calibration
    permits PlattScaling, BetaCalibration, IsotonicCalibration, PointsCurve {
  /** What the margins it is applied to are. */
  MarginScale input();

  /** What kind of curve it is. */
  CalibrationMethod method();

  /** The probability for each margin, in the float steps of the exported graph. */
  float[] probability(float[] margin);
}
