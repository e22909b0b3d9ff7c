package dev.tranche.training.fit.selection;

import static java.util.Objects.requireNonNull;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.candidate.Effort;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.OutOfFold;
import dev.tranche.training.fit.candidate.OutOfFoldAuc;
import dev.tranche.training.fit.candidate.SettingsByKind;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.CrossValidation.Contender;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.CrossFit;
import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.FamilyCatalogue;
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
  /** Up to so many rows every model is cross-fitted: no row is too good to be learnt from. */
  public static final int FEW_ROWS = 50_000;

  /** Folds to compare by, on rows enough for that. */
  static final int COMPARISON_FOLDS = 3;

  /** More rows would hardly change what is chosen, only when. */
  private static final int ROWS_TO_COMPARE_ON = 6_000;

  /** Folds of the cross-fitting, each model of which sees nearly as many rows as the last one. */
  static final int CROSS_FITTING_FOLDS = 5;

  /** Folds that go forward; the first of more would learn from few rows, unlike the last fit. */
  static final int FORWARD_FOLDS = 3;

  /**
   * Standard errors by which another way of balancing must beat a simpler one: more than one, as
   * the models compared are small ones.
   */
  private static final double CLEARLY_BETTER = 2;

  /**
   * Standard errors by which a simpler model may be behind the best to be preferred: a small share
   * of one, as with few rows a whole one is more than simplicity is worth.
   */
  private static final double AS_GOOD = .25;

  private final TrainingRows part;
  private final FitOptions options;
  private final ThreadPool pool;
  private final Progress progress;
  private final Optional<CrossValidation> folds;
  private final Map<ModelKind, Balance> balance = new EnumMap<>(ModelKind.class);
  private final List<BalanceTrial> trials = new ArrayList<>();
  private final List<SettingsTrial> tried = new ArrayList<>();
  private SettingsByKind settings;
  private Optional<CrossValidation> validation = Optional.empty();

  /**
   * Between models that learn from these rows.
   *
   * @param crossFits whether all that they tell is told by cross-fitting, if there are rows enough
   *     for folds
   */
  public ModelSelection(
      TrainingRows part,
      boolean crossFits,
      FitOptions options,
      ThreadPool pool,
      Progress progress) {
    this.part = part;
    this.options = options;
    this.pool = pool;
    this.progress = progress;
    this.settings =
        SettingsByKind.usual(part.rows().length, part.columns().names().size())
            .with(part.spec().learning());
    this.folds =
        crossFits
            ? CrossValidation.of(part, part.rows().length, crossFittingFolds(), pool)
            : Optional.empty();
  }

  private int crossFittingFolds() {
    return goesForward() ? FORWARD_FOLDS : CROSS_FITTING_FOLDS;
  }

  private boolean goesForward() {
    return part.table().division().goesForward();
  }

  /** Whether every model is cross-fitted; if not, a calibration part must tell of it. */
  public boolean crossFits() {
    return folds.isPresent();
  }

  /** Cross-validates, if there is something to choose. */
  public void choose() {
    boolean open = options.balance() == Balance.AUTO;
    progress.step("cross-validating");
    if (open) {
      validation = CrossValidation.of(part, ROWS_TO_COMPARE_ON, COMPARISON_FOLDS, pool);
    }
    if (open && validation.isPresent()) {
      compare(validation.get());
    } else {
      for (ModelKind kind : part.kinds()) {
        boolean asGiven = !open && FamilyCatalogue.of(kind).balances().contains(options.balance());
        Balance only = asGiven ? options.balance() : Balance.NONE;
        balance.put(kind, only);
        trials.add(new BalanceTrial(kind.word(), only, Double.NaN, Double.NaN, true));
      }
    }
    SettingsSearch search = new SettingsSearch(part, pool, progress);
    // Of more columns than rows a tree takes long, and the shape of one tells little.
    boolean wide = part.columns().names().size() > part.rows().length;
    if (folds.isPresent() && options.effort() != Effort.QUICK && !wide) {
      progress.step("trying settings");
      settings = search.alternatives(settings, balance);
    }
    if (options.effort() == Effort.HIGH) {
      settings = search.drawn(settings, balance, options.tuning());
    }
    tried.addAll(search.told());
  }

  private void compare(CrossValidation folds) {
    List<Contender> contenders = new ArrayList<>();
    for (ModelKind kind : part.kinds()) {
      for (Balance way : FamilyCatalogue.of(kind).balances()) {
        contenders.add(new Contender(way, FamilyCatalogue.of(kind).reduced()));
      }
    }
    List<OutOfFoldAuc> aucs = folds.run(contenders);
    int first = 0;
    for (ModelKind kind : part.kinds()) {
      List<Balance> ways = FamilyCatalogue.of(kind).balances();
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
   * Fits the model that is to serve, and by cross-fitting, if that is done, tells what it is like
   * on rows it has not seen: by those parts of it that did not see them, if it has such, which
   * costs nothing.
   */
  public FitToServe fit(ModelKind kind, TrainingRows.Prepared training, Progress told) {
    FitTask task = task(kind, training, told);
    if (folds.isEmpty()) {
      return new FitToServe(settings.of(kind).fitToServe(task), OutOfFold.none());
    }
    CrossValidation dealt = folds.get();
    Contender contender = new Contender(requireNonNull(balance.get(kind)), settings.of(kind));
    if (!goesForward() && settings.of(kind).hasOutOfBag(task)) {
      RiskModel model = settings.of(kind).fit(task);
      Optional<float[]> margin = settings.of(kind).outOfBag(model, task);
      return new FitToServe(
          model,
          margin.map(dealt::outOfFold).orElseGet(() -> dealt.outOfFold(dealt.crossFit(contender))));
    }
    CrossFit crossFit = dealt.crossFit(contender);
    if (pool.nativeThreads() > 1) {
      // The last fit has all threads to itself.
      OutOfFold margins = dealt.outOfFold(crossFit);
      return new FitToServe(crossFit.settings().fit(task), margins);
    }
    // Before the margins are waited for, which other threads find meanwhile.
    RiskModel model = crossFit.settings().fit(task);
    return new FitToServe(model, dealt.outOfFold(crossFit));
  }

  /** Compares the finished models, given in the enum's order. */
  public Selection champion(List<EvaluatedModel> evaluated) {
    List<OutOfFoldAuc> aucs =
        evaluated.stream().map(EvaluatedModel::unseen).map(OutOfFold::auc).toList();
    int champion = OutOfFoldAuc.simplestWithin(AS_GOOD, aucs);
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
    return new Selection(
        validation.isPresent() ? COMPARISON_FOLDS : 0,
        validation.map(CrossValidation::rows).orElse(0),
        trials,
        tried,
        contenders,
        comparedOn());
  }

  private Selection.Rows comparedOn() {
    if (folds.isEmpty()) {
      return Selection.Rows.CALIBRATION_PART;
    }
    return goesForward() ? Selection.Rows.FORWARD_VALIDATION : Selection.Rows.CROSS_VALIDATION;
  }
}
