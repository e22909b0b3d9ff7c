package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.model.MarginScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calibration by isotonic regression, made usable for ranking: straight lines in log-odds between
 * the middles of the {@link IsotonicRegression}'s blocks instead of its steps, which would tie
 * customers within a block; beyond the first and the last block Platt's slope, until the
 * probability is as near to 0 or 1 as so many rows can tell. (Niculescu-Mizil and Caruana,
 * <i>Predicting good probabilities with supervised learning</i>, ICML 2005, on when its freedom
 * pays.)
 *
 * @param input what the margin it is applied to is
 * @param knots log-odds of the model, ascending, two or more
 * @param values calibrated log-odds at the knots, never falling
 */
public record IsotonicCalibration(MarginScale input, float[] knots, float[] values)
    implements Calibration {
  private static final int MOST_BLOCKS = 60;
  private static final int FEWEST_ROWS = 20;

  public IsotonicCalibration {
    if (knots.length < 2 || knots.length != values.length) {
      throw new IllegalArgumentException(
          knots.length + " knots and " + values.length + " values; as many, and two at least");
    }
    for (int k = 1; k < knots.length; k++) {
      if (!(knots[k] > knots[k - 1] && values[k] >= values[k - 1])) {
        throw new IllegalArgumentException("knot " + k + " does not rise from the one before");
      }
    }
  }

  /** Empty if the margin does not rise with the labels at all. */
  public static Optional<IsotonicCalibration> fit(MarginScale input, float[] margin, byte[] label) {
    PlattScaling platt = PlattScaling.fit(input, margin, label);
    if (platt.slope() == 0) {
      return Optional.empty();
    }
    float[] logOdds = input.fittingLogOdds(margin);
    int fewest = Math.max(FEWEST_ROWS, label.length / MOST_BLOCKS);
    IsotonicRegression blocks = IsotonicRegression.of(logOdds, label, fewest);
    return Optional.of(new Curve(blocks, platt.slope(), label.length).calibration(input));
  }

  @Override
  public CalibrationMethod method() {
    return CalibrationMethod.ISOTONIC;
  }

  /** Per stretch between two knots, the rise of the value for one of log-odds. */
  public float[] slopes() {
    float[] slopes = new float[knots.length - 1];
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] = (values[k + 1] - values[k]) / (knots[k + 1] - knots[k]);
    }
    return slopes;
  }

  @Override
  public float[] probability(float[] margin) {
    float[] slopes = slopes();
    int last = knots.length - 1;
    float[] probability = new float[margin.length];
    for (int row = 0; row < margin.length; row++) {
      float x = Math.min(Math.max(input.logOdds(margin[row]), knots[0]), knots[last]);
      int k = 0;
      while (k + 1 < last && x >= knots[k + 1]) {
        k++;
      }
      // Rounding could carry the end of a stretch above the start of the next.
      float value = Math.min((x - knots[k]) * slopes[k] + values[k], values[k + 1]);
      probability[row] = MarginScale.sigmoid(value);
    }
    return probability;
  }

  /** Collects the corners of the curve. */
  private static final class Curve {
    private final List<Float> knots = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();

    Curve(IsotonicRegression blocks, double slope, int rows) {
      double farthest = StrictMath.log(2.0 * rows + 1);
      int last = blocks.blocks() - 1;
      double first = logOdds(blocks, 0);
      if (first > -farthest) {
        add(blocks.meanScore()[0] - (first + farthest) / slope, -farthest);
      }
      for (int b = 0; b <= last; b++) {
        add(blocks.meanScore()[b], logOdds(blocks, b));
      }
      double end = logOdds(blocks, last);
      if (end < farthest) {
        add(blocks.meanScore()[last] + (farthest - end) / slope, farthest);
      }
    }

    private void add(double knot, double value) {
      int last = knots.size() - 1;
      if (last < 0 || ((float) knot > knots.get(last) && (float) value >= values.get(last))) {
        knots.add((float) knot);
        values.add((float) value);
      }
    }

    /**
     * Only the first block may lack positives and only the last negatives; they get half a row, but
     * stay beyond their neighbours.
     */
    private static double logOdds(IsotonicRegression blocks, int b) {
      double rows = blocks.rows()[b];
      double share = blocks.share(b);
      if (share == 0) {
        share = 0.5 / (rows + 1);
        share = b + 1 < blocks.blocks() ? Math.min(share, blocks.share(b + 1) / 2) : share;
      } else if (share == 1) {
        share = 1 - 0.5 / (rows + 1);
        share = b > 0 ? Math.max(share, (1 + blocks.share(b - 1)) / 2) : share;
      }
      return StrictMath.log(share / (1 - share));
    }

    IsotonicCalibration calibration(MarginScale input) {
      float[] x = new float[knots.size()];
      float[] y = new float[x.length];
      for (int k = 0; k < x.length; k++) {
        x[k] = knots.get(k);
        y[k] = values.get(k);
      }
      return new IsotonicCalibration(input, x, y);
    }
  }
}
