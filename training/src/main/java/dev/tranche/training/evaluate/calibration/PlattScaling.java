package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.model.MarginScale;

/**
 * Calibration by Platt's method: the probability is the logistic function of a straight line over
 * the model's log-odds (Platt, <i>Probabilistic outputs for support vector machines</i>, 1999, with
 * his smoothed targets).
 *
 * @param input what the margin it is applied to is
 * @param slope never negative, so that the order of customers stays
 * @param intercept log-odds
 */
public record PlattScaling(MarginScale input, float slope, float intercept) implements Calibration {

  /**
   * Fits slope and intercept by Newton's method on the log loss. A margin that does not rise with
   * the labels gets slope 0 and the share of positives, smoothed by one row of each class.
   */
  public static PlattScaling fit(MarginScale input, float[] margin, byte[] label) {
    double[] line = new LogisticCurve(new float[][] {input.fittingLogOdds(margin)}, label).fit();
    boolean usable = line[1] > 0 && Double.isFinite(line[1]) && Double.isFinite(line[0]);
    return usable
        ? new PlattScaling(input, (float) line[1], (float) line[0])
        : new PlattScaling(input, 0, (float) SmoothedLabels.of(label).baseLogOdds());
  }

  @Override
  public CalibrationMethod method() {
    return CalibrationMethod.PLATT;
  }

  @Override
  public float[] probability(float[] margin) {
    float[] probability = new float[margin.length];
    for (int row = 0; row < margin.length; row++) {
      probability[row] = MarginScale.sigmoid(input.logOdds(margin[row]) * slope + intercept);
    }
    return probability;
  }
}
