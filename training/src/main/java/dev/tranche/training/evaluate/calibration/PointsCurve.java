package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.model.MarginScale;

/**
 * The curve of a model whose points have taken Platt's line in: its margin is the log-odds.
 *
 * @param highest log-odds; above it a float has too few digits left of what is missing to 1 for the
 *     points to be found again, and the margin counts as this
 */
public record PointsCurve(float highest) implements Calibration {
  @Override
  public MarginScale input() {
    return MarginScale.LOG_ODDS;
  }

  @Override
  public CalibrationMethod method() {
    return CalibrationMethod.PLATT;
  }

  @Override
  public float[] probability(float[] margin) {
    float[] probability = new float[margin.length];
    for (int row = 0; row < margin.length; row++) {
      probability[row] = MarginScale.sigmoid(Math.min(margin[row], highest));
    }
    return probability;
  }
}
