package dev.tranche.training.compare;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import dev.tranche.training.spec.PromotionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the later model is so much better, and so little different, that it should follow. */
record QualityChecks(PromotionRules rules) {
  /** In their order. */
  List<Check> of(RiskComparison compared) {
    return List.of(
        better(compared.quality()),
        believable(compared.quality().rocAuc()),
        calibrated(compared.quality().calibrationError()),
        steady(compared.decisions()));
  }

  private Check better(RiskComparison.Quality quality) {
    List<String> gains = new ArrayList<>();
    List<String> losses = new ArrayList<>();
    Difference auc = quality.rocAuc();
    sort("ROC-AUC", auc, auc.rises(), auc.falls(), gains, losses);
    Difference brier = quality.brier();
    sort("Brier score", brier, brier.falls(), brier.rises(), gains, losses);
    quality.cost().ifPresent(cost -> sort("cost", cost, cost.falls(), cost.rises(), gains, losses));
    boolean enough = auc.difference() >= rules.leastGain();
    boolean passed = !gains.isEmpty() && losses.isEmpty() && enough;
    return new Check("better", passed, words(auc, gains, losses, enough));
  }

  private static void sort(
      String name,
      Difference found,
      boolean better,
      boolean worse,
      List<String> gains,
      List<String> losses) {
    Interval interval = found.interval();
    String words =
        String.format(
            Locale.ROOT,
            "%s %+.4f (95 %%: %+.4f to %+.4f)",
            name,
            found.difference(),
            interval.low(),
            interval.high());
    if (better) {
      gains.add(words);
    } else if (worse) {
      losses.add(words);
    }
  }

  private String words(Difference auc, List<String> gains, List<String> losses, boolean enough) {
    if (!losses.isEmpty()) {
      return "the later model is worse: " + String.join(", ", losses);
    }
    if (gains.isEmpty()) {
      return String.format(
          Locale.ROOT,
          "the later model is no better beyond chance: ROC-AUC %+.4f (95 %%: %+.4f to %+.4f)",
          auc.difference(),
          auc.interval().low(),
          auc.interval().high());
    }
    String better = "the later model is better: " + String.join(", ", gains);
    return enough
        ? better
        : better
            + String.format(
                Locale.ROOT,
                "; but its ROC-AUC gains %.4f, less than least_gain, %.4f",
                auc.difference(),
                rules.leastGain());
  }

  private Check believable(Difference auc) {
    boolean passed = !(auc.difference() > rules.mostGain());
    return new Check(
        "gain_believable",
        passed,
        String.format(
            Locale.ROOT,
            passed
                ? "a gain of %.4f in ROC-AUC is within most_gain, %.4f"
                : "a gain of %.4f in ROC-AUC is more than most_gain, %.4f: does a column tell what"
                    + " is known only afterwards?",
            auc.difference(),
            rules.mostGain()));
  }

  private Check calibrated(RiskComparison.Errors error) {
    double rise = error.after() - error.before();
    return new Check(
        "calibrated",
        !(rise > rules.mostCalibrationErrorRise()),
        String.format(
            Locale.ROOT,
            "the expected calibration error goes from %.4f to %.4f; it may rise by %.4f",
            error.before(),
            error.after(),
            rules.mostCalibrationErrorRise()));
  }

  private Check steady(FlippedDecisions decisions) {
    return new Check(
        "decisions_steady",
        !(decisions.share() > rules.mostFlipped()),
        String.format(
            Locale.ROOT,
            "of %.1f %% of %,d customers something else is decided; it may be of %.1f %%",
            100 * decisions.share(),
            decisions.customers(),
            100 * rules.mostFlipped()));
  }
}
