package dev.tranche.training.fit;

import dev.tranche.training.fit.CrossValidation.Contender;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.RiskModel;
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
  private static final List<Balance> WAYS = List.of(Balance.NONE, Balance.WEIGHTS, Balance.SMOTE);

  private final TrainingPart part;
  private final LabelledRows calibration;
  private final FitOptions options;
  private final Progress progress;
  private final Map<Classifier, Balance> balance = new EnumMap<>(Classifier.class);
  private final Map<Classifier, HeldOutAuc> validated = new EnumMap<>(Classifier.class);
  private final List<BalanceTrial> trials = new ArrayList<>();
  private ModelSettings settings;
  private int validationRows;

  ModelSelection(
      TrainingPart part, LabelledRows calibration, FitOptions options, Progress progress) {
    this.part = part;
    this.calibration = calibration;
    this.options = options;
    this.progress = progress;
    this.settings = ModelSettings.forRows(part.rows().length);
  }

  /** Cross-validates, if there is something to choose. */
  void choose() {
    progress.step("comparing ways of balancing");
    Optional<CrossValidation> validation =
        CrossValidation.of(part, CrossValidation.MOST_ROWS, options.threads());
    List<Balance> ways = options.balance() == Balance.AUTO ? WAYS : List.of(options.balance());
    if (validation.isPresent()) {
      validationRows = validation.get().rows();
      compare(validation.get(), ways);
    } else {
      for (Classifier classifier : Classifier.values()) {
        Balance only = ways.get(0);
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

  private void compare(CrossValidation validation, List<Balance> ways) {
    List<Contender> contenders = new ArrayList<>();
    for (Classifier classifier : Classifier.values()) {
      for (Balance way : ways) {
        contenders.add(new Contender(classifier, way, ModelSettings.reduced()));
      }
    }
    List<HeldOutAuc> aucs = validation.run(contenders);
    int first = 0;
    for (Classifier classifier : Classifier.values()) {
      List<HeldOutAuc> own = aucs.subList(first, first + ways.size());
      int chosen = HeldOutAuc.simplestWithinOneStandardError(own);
      balance.put(classifier, ways.get(chosen));
      validated.put(classifier, own.get(chosen));
      for (int w = 0; w < own.size(); w++) {
        trials.add(
            new BalanceTrial(
                classifier.modelName(),
                ways.get(w),
                own.get(w).auc(),
                own.get(w).standardError(),
                w == chosen));
      }
      first += ways.size();
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

  /** Compares the finished models, given in the enum's order. */
  Selection champion(List<RiskModel> models) {
    List<Classifier> classifiers = List.of(Classifier.values());
    boolean crossValidated = validationRows >= calibration.rows();
    List<HeldOutAuc> aucs = new ArrayList<>();
    for (int m = 0; m < models.size(); m++) {
      aucs.add(
          crossValidated
              ? validated.get(classifiers.get(m))
              : HeldOutAuc.of(
                  List.of(models.get(m).margin(calibration.features())),
                  List.of(calibration.labels())));
    }
    int champion = HeldOutAuc.simplestWithinOneStandardError(aucs);
    HeldOutAuc best = aucs.get(0);
    for (HeldOutAuc auc : aucs) {
      best = auc.auc() > best.auc() ? auc : best;
    }
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
        validationRows == 0 ? 0 : CrossValidation.FOLDS,
        validationRows,
        trials,
        contenders,
        crossValidated ? Selection.Rows.CROSS_VALIDATION : Selection.Rows.CALIBRATION_PART);
  }
}
