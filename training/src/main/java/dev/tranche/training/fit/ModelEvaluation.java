package dev.tranche.training.fit;

import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.training.evaluate.Evaluation;
import dev.tranche.training.evaluate.Groups;
import dev.tranche.training.evaluate.calibration.CalibrationChoice;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.fit.candidate.OutOfFold;
import dev.tranche.training.fit.selection.FitToServe;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.model.scorecard.ScorecardModel;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.FamilyCatalogue;
import dev.tranche.training.spec.RiskSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calibrates classifiers, sets their cut-offs and measures them. */
final class ModelEvaluation {
  private final CutOffRule rule;
  private final List<Groups> groups;
  private final RowGroups together;
  private final Split split;
  private final Optional<LabelledRows> calibration;
  private final LabelledRows test;
  private final Scorecard scorecard;
  private final long seed;
  private final Population population;

  /**
   * @param groups of the test part's rows
   * @param together rows of the table that tell of each other
   * @param split its test part with every row as often as it counts
   * @param calibration rows that nothing was fitted to; empty where models are cross-fitted
   * @param test the rows of the split's test part
   * @param scorecard what points mean
   */
  ModelEvaluation(
      CutOffRule rule,
      List<Groups> groups,
      RowGroups together,
      Split split,
      Optional<LabelledRows> calibration,
      LabelledRows test,
      Scorecard scorecard,
      long seed,
      Population population) {
    this.rule = rule;
    this.groups = List.copyOf(groups);
    this.together = together;
    this.split = split;
    this.calibration = calibration;
    this.test = test;
    this.scorecard = scorecard;
    this.seed = seed;
    this.population = population;
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
    Optional<OutOfFold> apart = calibration.map(rows -> ofPart(fit.model(), rows));
    OutOfFold unseen = apart.orElse(fit.unseen());
    OutOfFold counted = population.counted(unseen);
    CalibrationChoice choice = choice(kind, unseen, counted);
    float[] probability = choice.calibration().probability(counted.margin());
    OutOfFold all = apart.map(fit.unseen()::and).orElse(unseen);
    return new Calibrated(
        choice,
        (float) rule.cutOff(probability, counted.label()),
        all,
        choice.calibration().probability(all.margin()));
  }

  /** The kind of the curve is chosen on the rows there are, the curve is that of all customers. */
  private CalibrationChoice choice(ModelKind kind, OutOfFold unseen, OutOfFold counted) {
    MarginScale scale = FamilyCatalogue.of(kind).marginScale();
    if (FamilyCatalogue.of(kind).takesCalibrationIn()) {
      return CalibrationChoice.platt(scale, counted.margin(), counted.label());
    }
    CalibrationChoice choice =
        CalibrationChoice.of(scale, unseen.margin(), unseen.label(), unseen.groups(together), seed);
    return population.weights().any()
        ? choice.fittedTo(scale, counted.margin(), counted.label())
        : choice;
  }

  private OutOfFold ofPart(RiskModel model, LabelledRows rows) {
    return OutOfFold.of(model.margin(rows.features()), rows.labels(), split.calibrate());
  }

  /** The model as it is to serve, with its calibration; a scorecard in whole points. */
  Serving serving(RiskModel model, Calibrated by) {
    if (model instanceof ScorecardModel card
        && by.choice().calibration() instanceof PlattScaling line) {
      WholePoints whole = WholePoints.of(card, line, scorecard);
      CalibrationChoice curve = new CalibrationChoice(whole.curve(), Map.of());
      ScorecardModel counted =
          population
              .fitted()
              .map(rows -> whole.model().counted(rows.features(), rows.labels()))
              .orElse(whole.model());
      return new Serving(
          counted, new Calibrated(curve, by.cutOff(), by.unseen(), by.probability()));
    }
    return new Serving(model, by);
  }

  /** Measures it on the test part. */
  EvaluatedModel evaluate(ModelKind kind, Serving serving) {
    RiskModel model = serving.model();
    Calibrated by = serving.by();
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
        new FittedModel(kind.word(), model, by.choice(), by.cutOff(), evaluation),
        by.unseen(),
        by.probability());
  }

  /**
   * What rows that a model was not fitted to tell of it.
   *
   * @param unseen their margins
   * @param probability their calibrated probabilities
   */
  record Calibrated(
      CalibrationChoice choice, float cutOff, OutOfFold unseen, float[] probability) {}

  /** A model that is to serve, with what belongs to it. */
  record Serving(RiskModel model, Calibrated by) {}
}
