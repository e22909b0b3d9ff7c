package dev.tranche.training.evaluate.metric;

/**
 * How the probability from which a customer counts as a default is set, on rows that no model was
 * fitted to. A cut-off is above 0 and at most 1.
 */
public sealed interface CutOffRule {
  /**
   * The cut-off.
   *
   * @param probability calibrated
   * @param label 0 or 1 per row
   * @throws IllegalArgumentException if there is no row, a probability is NaN or the lengths differ
   */
  double cutOff(float[] probability, byte[] label);

  /** In a few words, for people. */
  String description();

  /** The largest F1; of equals the highest. */
  record MaximumF1() implements CutOffRule {
    @Override
    public double cutOff(float[] probability, byte[] label) {
      return Math.max(Float.MIN_NORMAL, CutOff.maximisingF1(probability, label).value());
    }

    @Override
    public String description() {
      return "largest F1";
    }
  }

  /**
   * The least expected cost. With calibrated probabilities that is where the expected costs of both
   * errors meet, {@code falsePositive / (falsePositive + falseNegative)} (Elkan, <i>The foundations
   * of cost-sensitive learning</i>, IJCAI 2001): no search on a sample, and no noise from it.
   *
   * @param falsePositive what flagging a good customer costs, above 0
   * @param falseNegative what passing a bad one costs, above 0, in the same unit
   */
  record Costs(double falsePositive, double falseNegative) implements CutOffRule {
    public Costs {
      if (!(falsePositive > 0 && falseNegative > 0)
          || Double.isInfinite(falsePositive)
          || Double.isInfinite(falseNegative)) {
        throw new IllegalArgumentException(
            "costs must be numbers above 0, but are " + falsePositive + " and " + falseNegative);
      }
    }

    @Override
    public double cutOff(float[] probability, byte[] label) {
      double share = 1 / (1 + falseNegative / falsePositive);
      return Math.max(Float.MIN_NORMAL, share);
    }

    @Override
    public String description() {
      return "costs of "
          + falsePositive
          + " per good one declined, "
          + falseNegative
          + " per bad one approved";
    }
  }

  /**
   * Probabilities of somebody's choice.
   *
   * @param referFrom from which a person decides, above 0, at most {@code declineFrom}
   * @param declineFrom from which the answer is no, at most 1: the cut-off
   */
  record Given(float referFrom, float declineFrom) implements CutOffRule {
    public Given {
      if (!(referFrom > 0 && referFrom <= declineFrom && declineFrom <= 1)) {
        throw new IllegalArgumentException(
            "cut-offs rise from above 0 to at most 1, but are " + referFrom + ", " + declineFrom);
      }
    }

    @Override
    public double cutOff(float[] probability, byte[] label) {
      return declineFrom;
    }

    @Override
    public String description() {
      return "as given";
    }
  }

  /**
   * As near as can be to a share of customers approved, half-way between two probabilities.
   *
   * @param share between 0 and 1
   */
  record ApprovalRate(double share) implements CutOffRule {
    public ApprovalRate {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException("an approval rate is between 0 and 1, not " + share);
      }
    }

    @Override
    public double cutOff(float[] probability, byte[] label) {
      RankedScores ranked = RankedScores.of(probability, label);
      float[] scores = ranked.scores();
      // Nobody is declined above the highest probability.
      double best = (scores[0] + 1.0) / 2;
      double nearest = Math.abs(1 - share);
      for (int g = 0; g < scores.length; g++) {
        double declined = ranked.truePositives()[g] + ranked.falsePositives()[g];
        double distance = Math.abs(1 - declined / ranked.rows() - share);
        if (distance < nearest) {
          nearest = distance;
          best = ((double) scores[g] + (g + 1 < scores.length ? scores[g + 1] : scores[g])) / 2;
        }
      }
      return Math.max(Float.MIN_NORMAL, best);
    }

    @Override
    public String description() {
      return "an approval rate of " + share;
    }
  }
}
