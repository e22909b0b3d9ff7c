package dev.tranche.training.evaluate;

/**
 * Calibration by Platt's method: the probability is the logistic function of a straight line over
 * the model's log-odds (Platt, <i>Probabilistic outputs for support vector machines</i>, 1999, with
 * his smoothed targets). Fitted on rows that no model was fitted on, it also undoes what balancing
 * did to the base rate.
 *
 * @param input what the margin it is applied to is
 * @param slope never negative, so that the order of customers stays
 * @param intercept log-odds
 */
public record PlattScaling(Scale input, float slope, float intercept) {
  /** A share of votes is kept this far from 0 and 1, where log-odds end. */
  public static final float CLIP = 1e-4f;

  private static final int ITERATIONS = 100;

  /** What kind of number a model's margin is. */
  public enum Scale {
    LOG_ODDS,
    /** 0 to 1, as forests give: turned into log-odds first. */
    VOTE_SHARE
  }

  /**
   * Fits slope and intercept by Newton's method on the log loss. A margin that does not rise with
   * the labels gets slope 0 and the share of positives, smoothed by one row of each class.
   */
  public static PlattScaling fit(Scale input, float[] margin, byte[] label) {
    int positives = 0;
    for (byte one : label) {
      positives += one;
    }
    int negatives = label.length - positives;
    double high = (positives + 1.0) / (positives + 2.0);
    double low = 1.0 / (negatives + 2.0);
    double slope = 0;
    double intercept = StrictMath.log((positives + 1.0) / (negatives + 1.0));
    double startIntercept = intercept;
    for (int i = 0; i < ITERATIONS; i++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 1e-9;
      double h01 = 0;
      double h11 = 1e-9;
      for (int row = 0; row < margin.length; row++) {
        double x = logOdds(input, margin[row]);
        double p = 1 / (1 + StrictMath.exp(-(slope * x + intercept)));
        double residual = p - (label[row] == 1 ? high : low);
        double weight = p * (1 - p);
        g0 += residual;
        g1 += residual * x;
        h00 += weight;
        h01 += weight * x;
        h11 += weight * x * x;
      }
      double determinant = h00 * h11 - h01 * h01;
      if (!(determinant > 0)) {
        break;
      }
      double interceptStep = (h11 * g0 - h01 * g1) / determinant;
      double slopeStep = (h00 * g1 - h01 * g0) / determinant;
      intercept -= interceptStep;
      slope -= slopeStep;
      if (Math.abs(interceptStep) + Math.abs(slopeStep) < 1e-10) {
        break;
      }
    }
    boolean usable = slope > 0 && Double.isFinite(slope) && Double.isFinite(intercept);
    return usable
        ? new PlattScaling(input, (float) slope, (float) intercept)
        : new PlattScaling(input, 0, (float) startIntercept);
  }

  /** The probability for each margin, in the float steps of the exported graph. */
  public float[] probability(float[] margin) {
    float[] probability = new float[margin.length];
    for (int row = 0; row < margin.length; row++) {
      float z = logOdds(input, margin[row]) * slope + intercept;
      probability[row] = (float) (1 / (1 + StrictMath.exp(-z)));
    }
    return probability;
  }

  private static float logOdds(Scale input, float margin) {
    if (input == Scale.LOG_ODDS) {
      return margin;
    }
    float share = Math.min(Math.max(margin, CLIP), 1 - CLIP);
    return (float) StrictMath.log(share) - (float) StrictMath.log(1 - share);
  }
}
