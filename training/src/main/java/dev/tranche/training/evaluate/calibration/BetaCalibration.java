package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.model.MarginScale;

/**
 * Beta calibration: with s the logistic function of the model's log-odds x, the calibrated log-odds
 * are {@code a·ln s − b·ln(1 − s) + c}, which is {@code b·softplus(x) − a·softplus(−x) + c} (Kull,
 * Silva Filho and Flach, <i>Beyond sigmoids</i>, Electronic Journal of Statistics 11, 2017,
 * equation 8). Platt's line is the case a = b; a ≠ b bends it where the two tails err differently.
 *
 * @param input what the margin it is applied to is
 * @param a slope where the model says good; never negative, so that the order of customers stays
 * @param b slope where the model says bad; never negative
 * @param c log-odds
 */
public record BetaCalibration(MarginScale input, float a, float b, float c) implements Calibration {

  /**
   * Fits the three numbers by Newton's method on the log loss; a slope that comes out negative is
   * held at 0 and the others are fitted again, as in the paper.
   */
  public static BetaCalibration fit(MarginScale input, float[] margin, byte[] label) {
    float[] logOdds = input.fittingLogOdds(margin);
    float[] lower = new float[margin.length];
    float[] upper = new float[margin.length];
    for (int row = 0; row < margin.length; row++) {
      lower[row] = -softplus(-logOdds[row]);
      upper[row] = softplus(logOdds[row]);
    }
    double[] both = new LogisticCurve(new float[][] {lower, upper}, label).fit();
    if (both[1] >= 0 && both[2] >= 0) {
      return new BetaCalibration(input, (float) both[1], (float) both[2], (float) both[0]);
    }
    double[] one = new LogisticCurve(new float[][] {both[1] < 0 ? upper : lower}, label).fit();
    if (!(one[1] > 0)) {
      return new BetaCalibration(input, 0, 0, (float) SmoothedLabels.of(label).baseLogOdds());
    }
    return both[1] < 0
        ? new BetaCalibration(input, 0, (float) one[1], (float) one[0])
        : new BetaCalibration(input, (float) one[1], 0, (float) one[0]);
  }

  @Override
  public CalibrationMethod method() {
    return CalibrationMethod.BETA;
  }

  @Override
  public float[] probability(float[] margin) {
    float[] probability = new float[margin.length];
    for (int row = 0; row < margin.length; row++) {
      float x = input.logOdds(margin[row]);
      probability[row] = MarginScale.sigmoid(softplus(x) * b - softplus(-x) * a + c);
    }
    return probability;
  }

  private static float softplus(float x) {
    return (float) (Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))));
  }
}
