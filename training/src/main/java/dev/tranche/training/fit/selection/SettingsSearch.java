package dev.tranche.training.fit.selection;

import static java.util.Objects.requireNonNull;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.OutOfFoldAuc;
import dev.tranche.training.fit.candidate.SettingsByKind;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.CrossValidation.Contender;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.SettingsDraw;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.ModelKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Searches for better settings: random ones (Bergstra and Bengio, <i>Random Search for
 * Hyper-Parameter Optimization</i>, JMLR 13, 2012), thinned out by successive halving (Jamieson and
 * Talwalkar, <i>Non-stochastic Best Arm Identification and Hyperparameter Optimization</i>, AISTATS
 * 2016): all are cross-validated on few rows, the best third of them on three times as many, and so
 * on. The usual settings always take part to the end, and stay unless the best beats them by more
 * than a standard error. What the spec gives is not searched for.
 */
final class SettingsSearch {
  private static final int THIRD = 3;
  private static final int ROUNDS_OF_ROWS = 3;
  private static final int MOST_ROWS = 27_000;

  private final TrainingRows part;
  private final ThreadPool pool;
  private final FitOptions.Tuning bounds;
  private final Progress progress;
  private final long deadline;

  SettingsSearch(TrainingRows part, ThreadPool pool, FitOptions.Tuning bounds, Progress progress) {
    this.part = part;
    this.pool = pool;
    this.bounds = bounds;
    this.progress = progress;
    this.deadline = System.nanoTime() + bounds.seconds() * 1_000_000_000L;
  }

  private record Trial(ModelSettings settings, OutOfFoldAuc auc) {}

  /** The usual settings, with those of each kind replaced for which better were found. */
  SettingsByKind improved(SettingsByKind usual, Map<ModelKind, Balance> balance) {
    SettingsByKind improved = usual;
    for (ModelKind kind : part.kinds()) {
      progress.step("searching settings of " + kind.title());
      improved = improved.with(kind, search(kind, requireNonNull(balance.get(kind)), usual));
    }
    return improved;
  }

  private ModelSettings search(ModelKind kind, Balance balance, SettingsByKind all) {
    ModelSettings usual = all.of(kind);
    SettingsDraw draw = new SettingsDraw(part.spec().seed());
    List<ModelSettings> alive = new ArrayList<>(List.of(usual));
    for (int i = 0; i < bounds.trials(); i++) {
      alive.add(all.drawn(draw).with(part.spec().learning()).of(kind));
    }
    LongConsumer units = progress.units(total());
    long done = 0;
    int mostRows = MOST_ROWS;
    for (int r = 1; r < ROUNDS_OF_ROWS; r++) {
      mostRows /= THIRD;
    }
    List<Trial> tried = List.of();
    for (int r = 0; r < ROUNDS_OF_ROWS; r++) {
      Optional<CrossValidation> validation = CrossValidation.of(part, mostRows, pool);
      if (validation.isEmpty()) {
        break;
      }
      List<Trial> next = new ArrayList<>();
      for (ModelSettings settings : alive) {
        if (System.nanoTime() > deadline) {
          return better(usual, next.isEmpty() ? tried : next);
        }
        Contender contender = new Contender(balance, settings.forComparison());
        next.add(new Trial(settings, validation.get().run(List.of(contender)).get(0)));
        units.accept(++done);
      }
      tried = next;
      alive = survivors(usual, tried);
      mostRows *= THIRD;
    }
    return better(usual, tried);
  }

  private long total() {
    long total = 0;
    int alive = bounds.trials() + 1;
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

  private static ModelSettings better(ModelSettings usual, List<Trial> tried) {
    if (tried.isEmpty()) {
      return usual;
    }
    Trial standard = tried.get(0);
    Trial best = standard;
    for (Trial trial : tried) {
      best = trial.auc().auc() > best.auc().auc() ? trial : best;
    }
    int chosen = OutOfFoldAuc.simplestWithinOneStandardError(List.of(standard.auc(), best.auc()));
    return chosen == 0 ? usual : best.settings();
  }
}
