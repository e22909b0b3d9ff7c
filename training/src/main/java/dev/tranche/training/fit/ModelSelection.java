package dev.tranche.training.fit;

import dev.tranche.training.data.Balance;
import dev.tranche.training.fit.CrossValidation.Contender;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.OutOfBag;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses how each model is balanced, its settings if they are to be searched for, and the
 * champion; off the test part, and of what is equally good within a standard error the simplest.
 */
final class ModelSelection {
  /** Up to so many training rows the champion is chosen by cross-validation of the whole models. */
  private static final int FEW_ROWS = 5_000;

  /**
   * Standard errors by which another way of balancing must beat a simpler one: more than one, as
   * the models compared are small ones.
   */
  private static final double CLEARLY_BETTER = 2;

  private static final List<Balance> WAYS = List.of(Balance.NONE, Balance.WEIGHTS, Balance.SMOTE);

  /** Enough to calibrate with; more would only take longer. */
  private static final int ROWS_TO_CALIBRATE_WITH = 30_000;

  private final TrainingPart part;
  private final LabelledRows calibration;
  private final FitOptions options;
  private final Progress progress;
  private final Map<Classifier, Balance> balance = new EnumMap<>(Classifier.class);
  private final List<BalanceTrial> trials = new ArrayList<>();
  private ModelSettings settings;
  private Optional<CrossValidation> validation = Optional.empty();

  ModelSelection(
      TrainingPart part, LabelledRows calibration, FitOptions options, Progress progress) {
    this.part = part;
    this.calibration = calibration;
    this.options = options;
    this.progress = progress;
    this.settings = ModelSettings.forRows(part.rows().length).with(part.spec().learning());
  }

  /** Cross-validates, if there is something to choose. */
  void choose() {
    boolean open = options.balance() == Balance.AUTO;
    if (open || few()) {
      progress.step("cross-validating");
      validation = CrossValidation.of(part, CrossValidation.MOST_ROWS, options.threads());
    }
    if (open && validation.isPresent()) {
      compare(validation.get());
    } else {
      for (Classifier classifier : part.classifiers()) {
        Balance only = open ? Balance.NONE : options.balance();
        balance.put(classifier, only);
        trials.add(new BalanceTrial(classifier.modelName(), only, Double.NaN, Double.NaN, true));
      }
    }
    options
        .tuning()
        .ifPresent(
            bounds -> {
              SettingsSearch search = new SettingsSearch(part, options.threads(), bounds, progress);
              settings = search.improved(settings, balance);
            });
  }

  private boolean few() {
    return part.rows().length <= FEW_ROWS;
  }

  private void compare(CrossValidation folds) {
    List<Contender> contenders = new ArrayList<>();
    for (Classifier classifier : part.classifiers()) {
      for (Balance way : WAYS) {
        contenders.add(new Contender(classifier, way, ModelSettings.reduced()));
      }
    }
    List<HeldOutAuc> aucs = folds.run(contenders);
    int first = 0;
    for (Classifier classifier : part.classifiers()) {
      List<HeldOutAuc> own = aucs.subList(first, first + WAYS.size());
      int chosen = HeldOutAuc.simplestWithin(CLEARLY_BETTER, own);
      balance.put(classifier, WAYS.get(chosen));
      for (int w = 0; w < own.size(); w++) {
        trials.add(
            new BalanceTrial(
                classifier.modelName(),
                WAYS.get(w),
                own.get(w).auc(),
                own.get(w).standardError(),
                w == chosen));
      }
      first += WAYS.size();
    }
  }

  Classifier.Task task(
      Classifier classifier, TrainingPart.Prepared training, long seed, int threads) {
    return new Classifier.Task(
        training.balancing(),
        balance.get(classifier),
        training.monotone(),
        settings,
        seed,
        threads);
  }

  /**
   * Margins of training rows to calibrate a model with, beside the calibration part: of logistic
   * regression by cross-validation, as it hardly changes with a third of the rows; of a forest by
   * the trees that did not draw them. Boosted trees have none: those fitted to fewer rows are less
   * sure of themselves than those that serve, so theirs would mislead.
   */
  HeldOut heldOut(Classifier classifier, RiskModel model, TrainingPart.Prepared training) {
    return switch (classifier) {
      case LOGISTIC_REGRESSION -> crossValidated(classifier);
      case RANDOM_FOREST -> outOfBag(classifier, model, training.balancing());
      case XGBOOST -> HeldOut.none();
    };
  }

  private HeldOut crossValidated(Classifier classifier) {
    Contender contender = new Contender(classifier, balance.get(classifier), settings);
    return CrossValidation.of(part, ROWS_TO_CALIBRATE_WITH, options.threads())
        .map(folds -> folds.heldOut(contender))
        .orElseGet(HeldOut::none);
  }

  /** Of the rows as they are: synthetic ones come after them. */
  private HeldOut outOfBag(Classifier classifier, RiskModel model, Balancing balancing) {
    if (balancing.rows() > ROWS_TO_CALIBRATE_WITH || !(model instanceof TreeEnsemble forest)) {
      return HeldOut.none();
    }
    LabelledRows fitted = balancing.by(balance.get(classifier));
    OutOfBag found = OutOfBag.of(forest, fitted, balancing.rows(), part.spec().seed());
    return new HeldOut(found.margin(), balancing.unbalanced().take(found.row()).labels());
  }

  /** Compares the finished models, given in the enum's order. */
  Selection champion(List<JudgedModel> judged) {
    List<RiskModel> models = judged.stream().map(one -> one.model().model()).toList();
    List<Classifier> classifiers = part.classifiers();
    boolean crossValidated = validation.isPresent() && few();
    List<HeldOutAuc> aucs =
        crossValidated
            ? validation.get().run(finished(classifiers, models))
            : judged.stream().map(JudgedModel::margin).map(this::onCalibrationPart).toList();
    int champion = HeldOutAuc.simplestWithinOneStandardError(aucs);
    HeldOutAuc best = HeldOutAuc.best(aucs);
    List<Selection.Contender> contenders = new ArrayList<>();
    for (int m = 0; m < models.size(); m++) {
      HeldOutAuc own = aucs.get(m);
      contenders.add(
          new Selection.Contender(
              classifiers.get(m).modelName(),
              own.auc(),
              own.standardErrorOfDifference(best),
              m == champion));
    }
    return new Selection(
        validation.isPresent() ? CrossValidation.FOLDS : 0,
        validation.map(CrossValidation::rows).orElse(0),
        trials,
        contenders,
        crossValidated ? Selection.Rows.CROSS_VALIDATION : Selection.Rows.CALIBRATION_PART);
  }

  private HeldOutAuc onCalibrationPart(float[] margin) {
    return HeldOutAuc.of(List.of(margin), List.of(calibration.labels()));
  }

  /** The models as they were finished, boosting with the rounds it stopped after. */
  private List<Contender> finished(List<Classifier> classifiers, List<RiskModel> models) {
    List<Contender> finished = new ArrayList<>();
    for (int m = 0; m < models.size(); m++) {
      Classifier classifier = classifiers.get(m);
      ModelSettings own = settings;
      if (classifier == Classifier.XGBOOST && models.get(m) instanceof TreeEnsemble trees) {
        own = own.withXgboost(own.xgboost().withRounds(trees.trees().size()));
      }
      finished.add(new Contender(classifier, balance.get(classifier), own));
    }
    return finished;
  }
}
