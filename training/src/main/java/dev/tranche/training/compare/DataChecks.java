package dev.tranche.training.compare;

import dev.tranche.base.FileError;
import dev.tranche.base.Quoted;
import dev.tranche.scoring.bundle.Interval;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.training.evaluate.Leakage;
import dev.tranche.training.evaluate.metric.PairedBootstrap;
import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the later data can be believed: a model is never better than what it is trained on. */
final class DataChecks {
  private static final String ROC_AUC = "roc_auc";

  /** Of the parameters that a bundle was trained with. */
  private static final String POSITIVE = "positive";

  private final RiskFit fit;
  private final Manifest before;
  private final Manifest after;

  DataChecks(RiskFit fit, Manifest before, Manifest after) {
    this.fit = fit;
    this.before = before;
    this.after = after;
  }

  /** Every feature of the earlier bundle is one of the data still. */
  Check features(EarlierFeatures earlier) {
    List<String> lost = earlier.lost(fit.table().data());
    return new Check(
        "features_kept",
        lost.isEmpty(),
        lost.isEmpty() ? "all features of the earlier bundle are there" : String.join("; ", lost));
  }

  /** No feature tells the label by itself. */
  Check leak() {
    List<Column> features =
        fit.table().preparation().features().inputs().stream()
            .map(feature -> fit.table().data().table().column(feature.name()))
            .toList();
    List<String> leaks =
        new Leakage(fit.table().target().label(), fit.table().split().train()).warnings(features);
    return new Check(
        "no_leak",
        leaks.isEmpty(),
        leaks.isEmpty() ? "no column tells the label by itself" : String.join("; ", leaks));
  }

  /** What meant default still does, and the earlier model does not rank the wrong way round. */
  Check labels(PairedBootstrap bootstrap, float[] earlier) {
    float[] nothing = new float[earlier.length];
    Arrays.fill(nothing, .5f);
    Difference toNothing = bootstrap.rocAuc(nothing, earlier);
    Target target = fit.table().target();
    boolean otherMeaning =
        target
            .negative()
            .equalsIgnoreCase(before.provenance().parameters().getOrDefault(POSITIVE, ""));
    String ranks =
        String.format(
            Locale.ROOT,
            "the earlier model ranks the %s way round (ROC-AUC %.3f)",
            toNothing.falls() ? "wrong" : "right",
            toNothing.after());
    String taken =
        Quoted.of(target.positive())
            + " is taken to mean default, and "
            + Quoted.of(target.negative())
            + " meant it before";
    return new Check(
        "labels_not_reversed",
        !toNothing.falls() && !otherMeaning,
        otherMeaning
            ? taken + ": are the labels reversed? " + ranks
            : ranks + (toNothing.falls() ? ": are the labels reversed?" : ""));
  }

  /**
   * No feature misleads the earlier model.
   *
   * @param fewest rows of each label that it takes to tell
   */
  static Check misleading(RiskScorer earlier, HeldOutRows rows, int fewest, long seed) {
    if (Math.min(rows.once(1), rows.once(0)) < fewest) {
      return new Check(
          "no_misleading_feature",
          false,
          "of "
              + rows.size()
              + " rows that the earlier model was not fitted to too few are of one label to tell"
              + " whether a column misleads it");
    }
    Optional<MisleadingFeatures.Misleading> worst = MisleadingFeatures.worst(earlier, rows, seed);
    return new Check(
        "no_misleading_feature",
        worst.isEmpty(),
        worst.map(DataChecks::told).orElse("no column misleads the earlier model"));
  }

  private static String told(MisleadingFeatures.Misleading found) {
    String aucs =
        String.format(
            Locale.ROOT,
            "(ROC-AUC %.3f instead of %.3f)",
            found.rocAuc().after(),
            found.rocAuc().before());
    String does =
        found.misleads()
            ? "misleads the earlier model, which ranks better without it " + aucs
            : String.format(
                Locale.ROOT,
                "tells nothing to the earlier model, which counts on it for %.3f of ROC-AUC and"
                    + " ranks no worse without it %s",
                found.expected(),
                aucs);
    return "column "
        + FileError.quoted(found.feature())
        + " "
        + does
        + ": has it been mixed up, or does it mean something else now?";
  }

  /** The later data tell as much of the label as the earlier ones did. */
  Check content() {
    ModelFile first = before.model(before.models().champion());
    ModelFile second = after.model(after.models().champion());
    double lost = figure(first) - figure(second);
    double chance = Math.hypot(half(first), half(second));
    boolean passed = !(lost > chance);
    return new Check(
        "as_much_to_learn",
        passed,
        String.format(
            Locale.ROOT,
            "on its own test part the later model has a ROC-AUC of %.3f, the earlier one had %.3f"
                + (passed ? "" : ": the data tell less than they did"),
            figure(second),
            figure(first)));
  }

  private static double figure(ModelFile model) {
    return model.metrics().getOrDefault(ROC_AUC, Double.NaN);
  }

  private static double half(ModelFile model) {
    return Optional.ofNullable(model.intervals().get(ROC_AUC))
        .map((Interval it) -> (it.high() - it.low()) / 2)
        .orElse(0.0);
  }
}
