package dev.tranche.training.model.scorecard;

/**
 * What bins must keep to.
 *
 * @param most bins of one feature, the one of missing values apart; at least 1
 * @param rows fewest of a bin
 * @param ofEitherOutcome fewest rows with, and fewest rows without a default of a bin
 */
record BinLimits(int most, long rows, long ofEitherOutcome) {
  boolean allow(OutcomeCounts bin) {
    return bin.rows() >= rows && Math.min(bin.goods(), bin.bads()) >= ofEitherOutcome;
  }
}
