package dev.tranche.training.fit.selection;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.candidate.BalancedRows;
import dev.tranche.training.fit.candidate.Classifier;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.ModelSettings;
import dev.tranche.training.fit.candidate.OutOfFold;
import dev.tranche.training.fit.candidate.OutOfFoldAuc;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.CrossValidation.Contender;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.forest.OutOfBag;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.progress.Progress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses how each model is balanced, its settings if they are to be searched for, and the
 * champion; off the test part, and of what is equally good within a standard error the simplest.
 */
public final class ModelSelection {
  /** Up to so many training rows the champion is chosen on all of them, by cross-validation. */
  private static final int FEW_ROWS = 10_000;

  /**
   * Standard errors by which another way of balancing must beat a simpler one: more than one, as
   * the models compared are small ones.
   */
  private static final double CLEARLY_BETTER = 2;

  private static final List<Balance> WAYS = List.of(Balance.NONE, Balance.WEIGHTS, Balance.SMOTE);

  /** Of more training rows the calibration part is enough to calibrate with. */
  private static final int ROWS_TO_CALIBRATE_WITH = 30_000;

  private final TrainingRows part;
  private final FitOptions options;
  private final ThreadPool pool;
  private final Progress progress;
  private final Map<Classifier, Balance> balance = new EnumMap<>(Classifier.class);
  private final List<BalanceTrial> trials = new ArrayList<>();
  private ModelSettings settings;
  private Optional<CrossValidation> validation = Optional.empty();
  private Optional<CrossValidation> folds = Optional.empty();

  public ModelSelection(TrainingRows part, FitOptions options, ThreadPool pool, Progress progress) {
    this.part = part;
    this.options = options;
    this.pool = pool;
    this.progress = progress;
    this.settings = ModelSettings.forRows(part.rows().length).with(part.spec().learning());
  }

  /** Cross-validates, if there is something to choose. */
  public void choose() {
    boolean open = options.balance() == Balance.AUTO;
    int rows = part.rows().length;
    progress.step("cross-validating");
    if (open) {
      validation = CrossValidation.of(part, CrossValidation.MOST_ROWS, pool);
    }
    if (open && rows <= CrossValidation.MOST_ROWS) {
      folds = validation;
    } else if (rows <= ROWS_TO_CALIBRATE_WITH) {
      folds = CrossValidation.of(part, rows, pool);
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
              SettingsSearch search = new SettingsSearch(part, pool, bounds, progress);
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
    List<OutOfFoldAuc> aucs = folds.run(contenders);
    int first = 0;
    for (Classifier classifier : part.classifiers()) {
      List<OutOfFoldAuc> own = aucs.subList(first, first + WAYS.size());
      int chosen = OutOfFoldAuc.simplestWithin(CLEARLY_BETTER, own);
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

  public Classifier.Task task(Classifier classifier, TrainingRows.Prepared training, long seed) {
    return new Classifier.Task(
        training.balancing(), balance.get(classifier), training.monotone(), settings, seed, pool);
  }

  /**
   * Margins of training rows that the models which gave them have not seen: of a forest by the
   * trees that did not draw them, which costs nothing; otherwise by cross-validation, if it is
   * needed.
   */
  public OutOfFold heldOut(Classifier classifier, RiskModel model, TrainingRows.Prepared training) {
    if (folds.isEmpty() || !(classifier.asSureOfFewerRows() || few())) {
      return OutOfFold.none();
    }
    return classifier == Classifier.RANDOM_FOREST
        ? outOfBag(model, training.balancing()).orElseGet(() -> crossValidated(classifier, model))
        : crossValidated(classifier, model);
  }

  private OutOfFold crossValidated(Classifier classifier, RiskModel model) {
    ModelSettings own = settings;
    if (classifier == Classifier.XGBOOST && model instanceof TreeEnsemble trees) {
      // With the rounds it stopped after.
      own = own.withXgboost(own.xgboost().withRounds(trees.trees().size()));
    }
    return folds.orElseThrow().heldOut(new Contender(classifier, balance.get(classifier), own));
  }

  /**
   * Empty where synthetic rows were made from rows left out, or trees are so few that all drew one.
   */
  private Optional<OutOfFold> outOfBag(RiskModel model, BalancedRows balancing) {
    Balance way = balance.get(Classifier.RANDOM_FOREST);
    if (way == Balance.SMOTE || !(model instanceof TreeEnsemble forest)) {
      return Optional.empty();
    }
    OutOfBag found = OutOfBag.of(forest, balancing.by(way), balancing.rows(), part.spec().seed());
    return found.row().length == balancing.rows()
        ? folds.map(dealt -> dealt.heldOut(found.margin()))
        : Optional.empty();
  }

  /** Compares the finished models, given in the enum's order. */
  public Selection champion(List<EvaluatedModel> judged) {
    boolean crossValidated = folds.isPresent() && few();
    List<OutOfFoldAuc> aucs =
        judged.stream()
            .map(EvaluatedModel::unseen)
            .map(unseen -> crossValidated ? unseen.auc() : unseen.last().auc())
            .toList();
    int champion = OutOfFoldAuc.simplestWithinOneStandardError(aucs);
    OutOfFoldAuc best = OutOfFoldAuc.best(aucs);
    List<Selection.Contender> contenders = new ArrayList<>();
    for (int m = 0; m < aucs.size(); m++) {
      OutOfFoldAuc own = aucs.get(m);
      contenders.add(
          new Selection.Contender(
              judged.get(m).model().name(),
              own.auc(),
              own.standardErrorOfDifference(best),
              m == champion));
    }
    Optional<CrossValidation> used = validation.or(() -> folds.filter(f -> crossValidated));
    return new Selection(
        used.isPresent() ? CrossValidation.FOLDS : 0,
        used.map(CrossValidation::rows).orElse(0),
        trials,
        contenders,
        crossValidated ? Selection.Rows.CROSS_VALIDATION : Selection.Rows.CALIBRATION_PART);
  }
}
