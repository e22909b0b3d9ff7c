package dev.tranche.training.fit;

import dev.tranche.training.evaluate.Evaluation;
import dev.tranche.training.evaluate.Groups;
import dev.tranche.training.evaluate.calibration.CalibrationChoice;
import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.fit.candidate.OutOfFold;
import dev.tranche.training.fit.selection.FitToServe;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.ModelKind;
import dev.tranche.training.spec.RiskSpec;
import java.util.List;
import java.util.Optional;

/** Calibrates classifiers, sets their cut-offs and measures them. */
final class ModelEvaluation {
  private final CutOffRule rule;
  private final List<Groups> groups;
  private final RowGroups together;
  private final Split split;
  private final Optional<LabelledRows> calibration;
  private final LabelledRows test;
  private final long seed;

  /**
   * @param groups of the test part's rows
   * @param together rows of the table that tell of each other
   * @param calibration rows that nothing was fitted to; empty where models are cross-fitted
   */
  ModelEvaluation(
      CutOffRule rule,
      List<Groups> groups,
      RowGroups together,
      Split split,
      Optional<LabelledRows> calibration,
      LabelledRows test,
      long seed) {
    this.rule = rule;
    this.groups = List.copyOf(groups);
    this.together = together;
    this.split = split;
    this.calibration = calibration;
    this.test = test;
    this.seed = seed;
  }

  /** The test part's rows by each protected attribute that is in the file. */
  static List<Groups> groups(RiskSpec spec, CsvData data, int[] rows) {
    return spec.protectedColumns().stream()
        .flatMap(name -> data.table().find(name).flatMap(c -> Groups.of(name, c, rows)).stream())
        .toList();
  }

  /**
   * The curve from a model's margin to probabilities, and the cut-off.
   *
   * @param fit whose model was not fitted to the calibration part, or tells of rows it has not seen
   */
  Calibrated calibrate(ModelKind kind, FitToServe fit) {
    OutOfFold unseen = calibration.map(rows -> ofPart(fit.model(), rows)).orElse(fit.unseen());
    float[] margin = unseen.margin();
    byte[] label = unseen.label();
    CalibrationChoice choice =
        CalibrationChoice.of(
            kind.family().marginScale(), margin, label, unseen.groups(together), seed);
    float cutOff = (float) rule.cutOff(choice.calibration().probability(margin), label);
    return new Calibrated(choice, cutOff, unseen);
  }

  private OutOfFold ofPart(RiskModel model, LabelledRows rows) {
    return OutOfFold.of(model.margin(rows.features()), rows.labels(), split.calibrate());
  }

  /** Measures the model that is to serve on the test part. */
  EvaluatedModel evaluate(ModelKind kind, RiskModel model, Calibrated by) {
    Evaluation evaluation =
        Evaluation.of(
            by.choice().calibration(),
            model.margin(test.features()),
            test.labels(),
            together.take(split.test()),
            by.cutOff(),
            groups,
            seed);
    return new EvaluatedModel(
        new FittedModel(kind.word(), model, by.choice(), by.cutOff(), evaluation), by.unseen());
  }

  /**
   * What rows that a model was not fitted to tell of it.
   *
   * @param unseen their margins
   */
  record Calibrated(CalibrationChoice choice, float cutOff, OutOfFold unseen) {}
}
