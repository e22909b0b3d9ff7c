package dev.tranche.training.fit.selection;

import static java.util.Objects.requireNonNull;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.OutOfFoldAuc;
import dev.tranche.training.fit.candidate.SettingsByKind;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.SettingsComparison.Trial;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.SettingsDraw;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.FamilyCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Searches for better settings. Of most models a few alternatives are tried, and the best is taken.
 * Within given bounds, random ones are tried as well (Bergstra and Bengio, <i>Random Search for
 * Hyper-Parameter Optimization</i>, JMLR 13, 2012), thinned out by successive halving (Jamieson and
 * Talwalkar, <i>Non-stochastic Best Arm Identification and Hyperparameter Optimization</i>, AISTATS
 * 2016): all are cross-validated on few rows, the best third of them on three times as many, and so
 * on; what was best of the few takes part to the end, and stays unless another beats it by more
 * than a standard error. What the spec gives is not searched for.
 */
final class SettingsSearch {
  private static final int THIRD = 3;
  private static final int ROUNDS_OF_ROWS = 3;
  private static final int MOST_ROWS = 27_000;

  private final TrainingRows part;
  private final ThreadPool pool;
  private final Progress progress;
  private final List<SettingsTrial> told = new ArrayList<>();

  SettingsSearch(TrainingRows part, ThreadPool pool, Progress progress) {
    this.part = part;
    this.pool = pool;
    this.progress = progress;
  }

  /** All that was tried in the end, for the report. */
  List<SettingsTrial> told() {
    return List.copyOf(told);
  }

  /** With the best of the alternatives of each model that has some. */
  SettingsByKind alternatives(SettingsByKind usual, Map<ModelKind, Balance> balance) {
    SettingsByKind improved = usual;
    Optional<CrossValidation> folds = Optional.empty();
    for (ModelKind kind : part.kinds()) {
      List<ModelSettings> ways =
          Stream.concat(
                  Stream.of(usual.of(kind)),
                  usual.of(kind).alternatives().stream()
                      .map(own -> own.with(part.spec().learning().settings(kind))))
              .distinct()
              .toList();
      if (ways.size() > 1) {
        folds = folds.or(() -> folds(MOST_ROWS));
        Optional<ModelSettings> best =
            folds.map(dealt -> best(dealt, kind, requireNonNull(balance.get(kind)), ways));
        improved = improved.with(kind, best.orElse(usual.of(kind)));
      }
    }
    return improved;
  }

  private ModelSettings best(
      CrossValidation folds, ModelKind kind, Balance balance, List<ModelSettings> ways) {
    SettingsComparison comparison =
        new SettingsComparison(
            // Folds alone would leave threads idle: three keep two busy three quarters of the time.
            pool.map(ways.size(), w -> SettingsComparison.trial(folds, balance, ways.get(w))));
    ModelSettings best = comparison.best().settings();
    told.addAll(comparison.told(kind.word(), best));
    return best;
  }

  private Optional<CrossValidation> folds(int mostRows) {
    return CrossValidation.of(part, mostRows, ModelSelection.COMPARISON_FOLDS, pool);
  }

  /** The usual settings, with those of each kind replaced for which better were drawn. */
  SettingsByKind drawn(
      SettingsByKind usual, Map<ModelKind, Balance> balance, FitOptions.Tuning bounds) {
    long deadline = System.nanoTime() + bounds.seconds() * 1_000_000_000L;
    SettingsByKind improved = usual;
    for (ModelKind kind : part.kinds()) {
      progress.step("searching settings of " + FamilyCatalogue.of(kind).title());
      List<ModelSettings> candidates = new ArrayList<>(List.of(usual.of(kind)));
      SettingsDraw draw = new SettingsDraw(part.spec().seed());
      for (int i = 0; i < bounds.trials(); i++) {
        candidates.add(usual.drawn(draw).with(part.spec().learning()).of(kind));
      }
      improved =
          improved.with(
              kind, halved(kind, requireNonNull(balance.get(kind)), candidates, deadline));
    }
    return improved;
  }

  private ModelSettings halved(
      ModelKind kind, Balance balance, List<ModelSettings> candidates, long deadline) {
    List<ModelSettings> alive = candidates;
    LongConsumer units = progress.units(total(candidates.size()));
    long done = 0;
    int mostRows = MOST_ROWS;
    for (int r = 1; r < ROUNDS_OF_ROWS; r++) {
      mostRows /= THIRD;
    }
    List<Trial> tried = List.of();
    for (int r = 0; r < ROUNDS_OF_ROWS; r++) {
      Optional<CrossValidation> folds = folds(mostRows);
      if (folds.isEmpty()) {
        break;
      }
      List<Trial> next = new ArrayList<>();
      for (ModelSettings settings : alive) {
        if (System.nanoTime() > deadline) {
          return better(kind, candidates.get(0), next.isEmpty() ? tried : next);
        }
        next.add(SettingsComparison.trial(folds.get(), balance, settings));
        units.accept(++done);
      }
      tried = next;
      alive = survivors(candidates.get(0), tried);
      mostRows *= THIRD;
    }
    return better(kind, candidates.get(0), tried);
  }

  private static long total(int candidates) {
    long total = 0;
    int alive = candidates;
    for (int r = 0; r < ROUNDS_OF_ROWS; r++) {
      total += alive;
      alive = kept(alive);
    }
    return total;
  }

  private static int kept(int alive) {
    return Math.max(1, (alive - 1) / THIRD) + 1;
  }

  private static List<ModelSettings> survivors(ModelSettings usual, List<Trial> tried) {
    // The usual settings come first in every round.
    List<ModelSettings> survivors = new ArrayList<>(List.of(usual));
    tried.stream()
        .skip(1)
        .sorted(Comparator.comparingDouble(trial -> -trial.auc().auc()))
        .limit(kept(tried.size()) - 1L)
        .forEach(trial -> survivors.add(trial.settings()));
    return survivors;
  }

  private ModelSettings better(ModelKind kind, ModelSettings usual, List<Trial> tried) {
    if (tried.isEmpty()) {
      return usual;
    }
    SettingsComparison comparison = new SettingsComparison(tried);
    Trial best = comparison.best();
    int chosen =
        OutOfFoldAuc.simplestWithinOneStandardError(List.of(tried.get(0).auc(), best.auc()));
    ModelSettings settings = chosen == 0 ? usual : best.settings();
    told.addAll(comparison.told(kind.word(), settings));
    return settings;
  }
}
