package dev.tranche.training.fit;

import dev.tranche.training.data.CsvData;
import dev.tranche.training.data.RiskSpec;
import dev.tranche.training.evaluate.CalibrationChoice;
import dev.tranche.training.evaluate.CutOffRule;
import dev.tranche.training.evaluate.Evaluation;
import dev.tranche.training.evaluate.Groups;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.RiskModel;
import java.util.List;

/** Calibrates classifiers, sets their cut-offs and measures them. */
final class Judging {
  private final CutOffRule rule;
  private final List<Groups> groups;
  private final LabelledRows calibration;
  private final LabelledRows test;
  private final long seed;

  /**
   * @param groups of the test part's rows
   * @param calibration rows that nothing was fitted to
   */
  Judging(
      CutOffRule rule,
      List<Groups> groups,
      LabelledRows calibration,
      LabelledRows test,
      long seed) {
    this.rule = rule;
    this.groups = List.copyOf(groups);
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
   * @param model that was not fitted to the calibration part
   * @param training rows of the training part with margins from models that did not see them
   */
  Calibrated calibrate(Classifier classifier, RiskModel model, HeldOut training) {
    float[] margin = model.margin(calibration.features());
    HeldOut unseen = training.with(margin, calibration.labels());
    HeldOut telling = classifier.asSureOfFewerRows() ? unseen : unseen.last();
    CalibrationChoice choice =
        CalibrationChoice.of(classifier.marginScale(), telling.margin(), telling.label(), seed);
    float[] probability = choice.calibration().probability(margin);
    float cutOff = (float) rule.cutOff(probability, calibration.labels());
    return new Calibrated(choice, cutOff, unseen);
  }

  /** Measures the model that is to serve on the test part. */
  JudgedModel judge(Classifier classifier, RiskModel model, Calibrated by) {
    Evaluation evaluation =
        Evaluation.of(
            by.choice().calibration(),
            model.margin(test.features()),
            test.labels(),
            by.cutOff(),
            groups,
            seed);
    return new JudgedModel(
        new FittedModel(classifier.modelName(), model, by.choice(), by.cutOff(), evaluation),
        by.unseen());
  }

  /**
   * What rows that a model was not fitted to tell of it.
   *
   * @param unseen their margins
   */
  record Calibrated(CalibrationChoice choice, float cutOff, HeldOut unseen) {}
}
