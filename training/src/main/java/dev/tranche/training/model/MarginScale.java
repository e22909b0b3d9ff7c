package dev.tranche.training.model;

/** What kind of number a model's margin is. */
public enum MarginScale {
  LOG_ODDS {
    @Override
    public float logOdds(float margin) {
      return margin;
    }

    @Override
    public float uncalibrated(float margin) {
      return sigmoid(margin);
    }
  },
  /** 0 to 1, as forests give: turned into log-odds first. */
  VOTE_SHARE {
    @Override
    public float logOdds(float margin) {
      float share = Math.min(Math.max(margin, CLIP), 1 - CLIP);
      return (float) StrictMath.log(share) - (float) StrictMath.log(1 - share);
    }

    @Override
    public float uncalibrated(float margin) {
      return Math.min(Math.max(margin, 0), 1);
    }
  };

  /** A share of votes is kept this far from 0 and 1, where log-odds end. */
  public static final float CLIP = 1e-4f;

  /** In fitting, log-odds are kept this near to 0: one absurd row must not flatten a curve. */
  private static final float FARTHEST = 20;

  /** What a calibration starts from. */
  public abstract float logOdds(float margin);

  /** What a calibration is fitted to. */
  public float[] fittingLogOdds(float[] margin) {
    float[] logOdds = new float[margin.length];
    for (int row = 0; row < margin.length; row++) {
      logOdds[row] = Math.min(Math.max(logOdds(margin[row]), -FARTHEST), FARTHEST);
    }
    return logOdds;
  }

  /** The probability that a model gives by itself. */
  public abstract float uncalibrated(float margin);

  /** The probabilities that a model gives by itself, before any calibration. */
  public float[] uncalibrated(float[] margin) {
    float[] probability = new float[margin.length];
    for (int row = 0; row < margin.length; row++) {
      probability[row] = uncalibrated(margin[row]);
    }
    return probability;
  }

  public static float sigmoid(float logOdds) {
    return (float) (1 / (1 + StrictMath.exp(-logOdds)));
  }
}
