package dev.tranche.training.model.scorecard;

/**
 * How many rows there are of either outcome, in a bin or in all of them.
 *
 * @param goods rows without a default
 * @param bads rows with one
 */
public record OutcomeCounts(long goods, long bads) {
  static final OutcomeCounts NONE = new OutcomeCounts(0, 0);

  /** What an outcome that a bin has not seen counts, so that its logarithm is finite. */
  private static final double UNSEEN = 0.5;

  public long rows() {
    return goods + bads;
  }

  /** The share of rows with a default, 0 to 1; NaN of no rows. */
  public double defaultRate() {
    return (double) bads / rows();
  }

  /** These and others. */
  public OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(goods + other.goods, bads + other.bads);
  }

  OutcomeCounts with(byte label) {
    return new OutcomeCounts(goods + 1 - label, bads + label);
  }

  /**
   * The weight of evidence: {@code ln((goods / all goods) / (bads / all bads))}, above 0 where
   * defaults are rarer than in all rows (Siddiqi, <i>Credit Risk Scorecards</i>, 2006, chapter 6).
   * An outcome that is not in the bin counts as half a row; a bin without rows has 0.
   *
   * @param all of every bin of the feature, both outcomes among them
   */
  public double weightOfEvidence(OutcomeCounts all) {
    return rows() == 0
        ? 0
        : StrictMath.log(seen(goods) / all.goods) - StrictMath.log(seen(bads) / all.bads);
  }

  /**
   * What the bin adds to the feature's information value: the difference of its shares of goods and
   * bads, times its weight of evidence.
   */
  public double informationValue(OutcomeCounts all) {
    return ((double) goods / all.goods - (double) bads / all.bads) * weightOfEvidence(all);
  }

  /** The log-likelihood of the outcomes if all rows have the bin's own default rate. */
  double logLikelihood() {
    return part(goods) + part(bads);
  }

  private double part(long count) {
    return count == 0 ? 0 : count * StrictMath.log((double) count / rows());
  }

  private static double seen(long count) {
    return count == 0 ? UNSEEN : count;
  }
}
