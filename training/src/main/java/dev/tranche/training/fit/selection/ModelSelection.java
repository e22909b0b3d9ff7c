package dev.tranche.training.fit.selection;

import static java.util.Objects.requireNonNull;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.OutOfFold;
import dev.tranche.training.fit.candidate.OutOfFoldAuc;
import dev.tranche.training.fit.candidate.SettingsByKind;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.CrossValidation.Contender;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.ModelKind;
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

  /** Of more training rows the calibration part is enough to calibrate with. */
  private static final int ROWS_TO_CALIBRATE_WITH = 30_000;

  private final TrainingRows part;
  private final FitOptions options;
  private final ThreadPool pool;
  private final Progress progress;
  private final Map<ModelKind, Balance> balance = new EnumMap<>(ModelKind.class);
  private final List<BalanceTrial> trials = new ArrayList<>();
  private SettingsByKind settings;
  private Optional<CrossValidation> validation = Optional.empty();
  private Optional<CrossValidation> folds = Optional.empty();

  public ModelSelection(TrainingRows part, FitOptions options, ThreadPool pool, Progress progress) {
    this.part = part;
    this.options = options;
    this.pool = pool;
    this.progress = progress;
    this.settings =
        SettingsByKind.usual(part.rows().length, part.columns().names().size())
            .with(part.spec().learning());
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
      for (ModelKind kind : part.kinds()) {
        boolean asGiven = !open && kind.family().balances().contains(options.balance());
        Balance only = asGiven ? options.balance() : Balance.NONE;
        balance.put(kind, only);
        trials.add(new BalanceTrial(kind.word(), only, Double.NaN, Double.NaN, true));
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
    for (ModelKind kind : part.kinds()) {
      for (Balance way : kind.family().balances()) {
        contenders.add(new Contender(way, kind.family().reduced()));
      }
    }
    List<OutOfFoldAuc> aucs = folds.run(contenders);
    int first = 0;
    for (ModelKind kind : part.kinds()) {
      List<Balance> ways = kind.family().balances();
      List<OutOfFoldAuc> own = aucs.subList(first, first + ways.size());
      int chosen = OutOfFoldAuc.simplestWithin(CLEARLY_BETTER, own);
      balance.put(kind, ways.get(chosen));
      for (int w = 0; w < own.size(); w++) {
        trials.add(
            new BalanceTrial(
                kind.word(),
                ways.get(w),
                own.get(w).auc(),
                own.get(w).standardError(),
                w == chosen));
      }
      first += ways.size();
    }
  }

  public ModelSettings settings(ModelKind kind) {
    return settings.of(kind);
  }

  public FitTask task(ModelKind kind, TrainingRows.Prepared training, Progress told) {
    return new FitTask(
        training.balancing().learning(requireNonNull(balance.get(kind))),
        training.monotone(),
        part.spec().seed(),
        pool,
        told);
  }

  /**
   * Margins of training rows that the models which gave them have not seen: by those parts of the
   * model that did not see them, if it has such, which costs nothing; otherwise by
   * cross-validation, if it is needed.
   */
  public OutOfFold outOfFold(ModelKind kind, RiskModel model, TrainingRows.Prepared training) {
    if (folds.isEmpty() || !(kind.family().asSureOfFewerRows() || few())) {
      return OutOfFold.none();
    }
    CrossValidation dealt = folds.get();
    return settings
        .of(kind)
        .outOfBag(model, task(kind, training, Progress.none()))
        .map(dealt::outOfFold)
        .orElseGet(
            () ->
                dealt.outOfFold(
                    new Contender(
                        requireNonNull(balance.get(kind)), settings.of(kind).asFitted(model))));
  }

  /** Compares the finished models, given in the enum's order. */
  public Selection champion(List<EvaluatedModel> evaluated) {
    boolean crossValidated = folds.isPresent() && few();
    List<OutOfFoldAuc> aucs =
        evaluated.stream()
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
              evaluated.get(m).model().name(),
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
