package dev.tranche.batch.monitor;

import dev.tranche.batch.monitor.statistic.BinnedAuc;
import dev.tranche.batch.monitor.statistic.ChanceLevel;
import dev.tranche.batch.monitor.statistic.DefaultRatePosterior;
import dev.tranche.batch.monitor.tally.RateTally;
import dev.tranche.scoring.bundle.Interval;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.reference.ReferenceScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether scores are as good as they were, and probabilities right.
 *
 * @param champion with its figures on the test part
 */
record ScoreFindings(ModelFile champion, ReferenceScores reference, MonitorLimits limits) {
  private static final String AUC = "roc_auc";

  /** 95 % of a normal distribution. */
  private static final double STANDARD_ERRORS = ChanceLevel.of(1).standardErrors();

  /** On the test part. */
  Optional<Double> referenceAuc() {
    return Optional.ofNullable(champion.metrics().get(AUC));
  }

  /** What has become of the ROC-AUC; nothing if it is not known. */
  List<Finding> auc(Finding.Measure measure, Optional<Double> now, double bad, double good) {
    List<Finding> findings = new ArrayList<>();
    if (now.isPresent() && referenceAuc().filter(auc -> auc > .5).isPresent()) {
      double before = referenceAuc().get();
      double gini = before - .5;
      double change = (before - now.get()) / gini;
      double error = Math.hypot(referenceError(), BinnedAuc.standardError(now.get(), bad, good));
      double chance = STANDARD_ERRORS * error / gini;
      findings.add(
          new Finding(
              measure, champion.name(), now.get(), change, chance, limits.verdict(change, chance)));
    }
    return findings;
  }

  private double referenceError() {
    Interval interval = champion.intervals().get(AUC);
    if (interval != null) {
      return (interval.high() - interval.low()) / 2 / STANDARD_ERRORS;
    }
    double defaults = reference.defaults();
    return BinnedAuc.standardError(
        referenceAuc().orElseThrow(), defaults, reference.rows() - defaults);
  }

  /**
   * Default rates by labels against probabilities, of all and of bands that have labels.
   *
   * @param bands in the scorecard's order
   */
  List<Finding> rates(RateTally all, Map<String, RateTally> bands) {
    ChanceLevel level = ChanceLevel.of(1 + bands.size());
    List<Finding> findings = new ArrayList<>();
    findings.addAll(rate(Finding.Measure.DEFAULT_RATE, champion.name(), all, 1, level));
    bands.forEach(
        (band, tally) ->
            findings.addAll(
                rate(
                    Finding.Measure.BAND_DEFAULT_RATE,
                    band,
                    tally,
                    (double) tally.known() / Math.max(1, all.known()),
                    level)));
    return findings;
  }

  /**
   * One rate. How right its probability was in the beginning is known no better than the test part
   * could show, with the share of its rows that the band has.
   */
  private List<Finding> rate(
      Finding.Measure measure, String of, RateTally tally, double share, ChanceLevel level) {
    if (tally.known() == 0) {
      return List.of();
    }
    double expected = tally.expectedOfKnown() / tally.known();
    double found = (double) tally.defaults() / tally.known();
    double change = Math.abs(found - expected) / expected;
    double shown =
        DefaultRatePosterior.chance(expected, share * reference.rows(), level.standardErrors());
    double chance =
        Math.hypot(
            shown,
            new DefaultRatePosterior(tally.known(), tally.defaults())
                .chance(expected, level.confidence()));
    return List.of(new Finding(measure, of, found, change, chance, limits.verdict(change, chance)));
  }

  /** Labels of a band's customers against their probabilities. */
  static Optional<ScoreFigures.BandCalibration> calibration(RateTally tally) {
    if (tally.known() == 0) {
      return Optional.empty();
    }
    double expected = tally.expectedOfKnown() / tally.known();
    return Optional.of(
        new ScoreFigures.BandCalibration(
            tally.known(),
            tally.defaults(),
            expected,
            (double) tally.defaults() / tally.known(),
            new DefaultRatePosterior(tally.known(), tally.defaults()).pValue(expected)));
  }
}
