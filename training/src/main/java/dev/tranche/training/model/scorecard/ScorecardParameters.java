package dev.tranche.training.model.scorecard;

import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.GivenSettings;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Setting;
import dev.tranche.training.model.SettingsDraw;

/**
 * The settings of a scorecard.
 *
 * @param maxBins most bins of a feature, without the one of missing values
 * @param minBinShare the share of all rows that is in every bin at least
 * @param c the inverse strength of the L2 penalty on the steps between bins
 */
public record ScorecardParameters(int maxBins, double minBinShare, double c)
    implements ModelSettings {
  static final Setting MAX_BINS =
      Setting.of(
          "max_bins",
          NumberRange.whole(2, 50),
          "Most bins of a feature, apart from the one of missing values; usually 10.");
  static final Setting MIN_BIN_SHARE =
      Setting.of(
          "min_bin_share",
          NumberRange.of(0, 0.5),
          "The share of all rows that is in every bin at least; usually 0.01.");
  static final Setting C =
      Setting.of(
          "C",
          NumberRange.of(1e-6, 1e6),
          "Inverse strength of the L2 penalty on the steps between bins; usually 1.");

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public ScorecardParameters {
    MAX_BINS.require(maxBins);
    MIN_BIN_SHARE.require(minBinShare);
    C.require(c);
  }

  /** Up to ten bins of 1 % of the rows at least, C = 1. */
  public static ScorecardParameters defaults() {
    return new ScorecardParameters(10, 0.01, 1);
  }

  @Override
  public String words() {
    return "up to "
        + maxBins
        + " bins of at least "
        + (float) (100 * minBinShare)
        + " % of the rows, C "
        + (float) c;
  }

  @Override
  public ScorecardParameters with(GivenSettings given) {
    return new ScorecardParameters(
        given.whole(MAX_BINS, maxBins),
        given.number(MIN_BIN_SHARE, minBinShare),
        given.number(C, c));
  }

  @Override
  public ScorecardParameters drawn(SettingsDraw draw) {
    return new ScorecardParameters(
        draw.whole(4, 20), draw.logarithmic(0.005, 0.1), draw.logarithmic(1e-3, 100));
  }

  @Override
  public ScorecardParameters forComparison() {
    return this;
  }

  @Override
  public RiskModel fit(FitTask task) {
    return new ScorecardTrainer(this).fit(task.rows().unbalanced(), task.monotone(), task.pool());
  }
}
