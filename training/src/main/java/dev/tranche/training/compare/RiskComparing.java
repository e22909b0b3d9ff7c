package dev.tranche.training.compare;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.training.bundle.TrainedBundle;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.evaluate.metric.Metrics;
import dev.tranche.training.evaluate.metric.PairedBootstrap;
import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import dev.tranche.training.fit.RiskFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares a risk bundle with the one that it was trained after, and says whether to promote. */
public final class RiskComparing {
  private static final int FEWEST_OF_EACH = 20;

  /** Rows on which a model is run as often as it has features. */
  private static final int MOST_OF_ONE_MODEL = 20_000;

  private final TrainedBundle earlier;
  private final ThreadPool pool;

  public RiskComparing(TrainedBundle earlier, ThreadPool pool) {
    this.earlier = earlier;
    this.pool = pool;
  }

  /**
   * The comparison.
   *
   * @param fit of the later bundle
   * @param later that bundle as it will be served
   */
  public BundleComparison with(RiskFit fit, Bundle later) {
    Bundle before = earlier.bundle();
    EarlierFeatures features = EarlierFeatures.of(before.manifest());
    HeldOutRows rows = HeldOutRows.of(fit, features, earlier.fittedRows());
    DataChecks data = new DataChecks(fit, before.manifest(), later.manifest());
    List<Check> checks = new ArrayList<>();
    checks.add(enough(rows));
    checks.add(data.features(features));
    checks.add(data.leak());
    if (!checks.get(0).passed()) {
      return BundleComparison.of(checks, Optional.empty(), Optional.empty());
    }
    PairedBootstrap bootstrap =
        new PairedBootstrap(rows.label(), rows.together(), fit.spec().seed());
    try (RiskScorer first = RiskScorer.open(before);
        RiskScorer second = RiskScorer.open(later)) {
      BundleAnswers said = BundleAnswers.of(first, rows.before(), pool);
      BundleAnswers says = BundleAnswers.of(second, rows.after(), pool);
      RiskComparison compared =
          new RiskComparison(
              before.manifest().version(),
              later.manifest().version(),
              new RiskComparison.Compared(
                  rows.tested(), rows.known(), rows.size(), rows.defaults()),
              quality(fit, rows, bootstrap, said, says),
              FlippedDecisions.of(said.decision(), says.decision()),
              SharedReasons.of(rows, first, second, List.of(said, says)));
      checks.add(data.labels(bootstrap, said.probability()));
      checks.add(
          DataChecks.misleading(
              first,
              HeldOutRows.ofAllParts(fit, features, earlier.fittedRows(), MOST_OF_ONE_MODEL),
              FEWEST_OF_EACH,
              fit.spec().seed()));
      checks.add(data.content());
      checks.addAll(new QualityChecks(fit.spec().decisions().promotion()).of(compared));
      return BundleComparison.of(checks, Optional.of(compared), Optional.empty());
    }
  }

  static Check enough(HeldOutRows rows) {
    int defaults = rows.once(1);
    int others = rows.once(0);
    String once =
        rows.together().any()
            ? String.format(
                Locale.ROOT,
                ", by weight; each once they are %,d defaults and %,d others",
                defaults,
                others)
            : "";
    return new Check(
        "enough_rows",
        Math.min(defaults, others) >= FEWEST_OF_EACH,
        String.format(
            Locale.ROOT,
            "%,d rows of the test part, of which the earlier model was not fitted to %,d, %,d of"
                + " them defaults%s; %d defaults and %d others are needed",
            rows.tested(),
            rows.tested() - rows.known(),
            rows.defaults(),
            once,
            FEWEST_OF_EACH,
            FEWEST_OF_EACH));
  }

  private static RiskComparison.Quality quality(
      RiskFit fit,
      HeldOutRows rows,
      PairedBootstrap bootstrap,
      BundleAnswers before,
      BundleAnswers after) {
    Optional<Difference> cost =
        fit.spec()
            .decisions()
            .cutOffs()
            .filter(CutOffRule.Costs.class::isInstance)
            .map(CutOffRule.Costs.class::cast)
            .map(
                costs ->
                    bootstrap.mean(
                        before.costs(rows.label(), costs), after.costs(rows.label(), costs)));
    return new RiskComparison.Quality(
        bootstrap.rocAuc(before.probability(), after.probability()),
        bootstrap.mean(
            bootstrap.squaredErrors(before.probability()),
            bootstrap.squaredErrors(after.probability())),
        cost,
        new RiskComparison.Errors(
            calibrationError(before, rows.label()), calibrationError(after, rows.label())));
  }

  private static double calibrationError(BundleAnswers answers, byte[] label) {
    return Metrics.of(answers.probability(), label, 1)
        .of(ClassifierMetric.EXPECTED_CALIBRATION_ERROR);
  }
}
