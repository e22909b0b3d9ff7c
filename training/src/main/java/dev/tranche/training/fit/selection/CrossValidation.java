package dev.tranche.training.fit.selection;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.candidate.OutOfFold;
import dev.tranche.training.fit.candidate.OutOfFoldAuc;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.CrossFit;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.FoldTask;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.StratifiedFolds;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.RowFold;
import dev.tranche.training.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cross-validation on the training part, by the folds in which its rows are divided. Whatever is
 * fitted, from the medians that fill filling to synthetic rows, is fitted to the folds trained on
 * alone.
 */
final class CrossValidation {

  /** Rows of either class in every fold, so that SMOTE has a neighbour to go to. */
  private static final int FEWEST = 2;

  private final TrainingRows part;
  private final List<Fold> folds;
  private final int rows;
  private final ThreadPool pool;

  /**
   * @param places of the rows left out among those dealt
   * @param rows their numbers in the table
   */
  private record Fold(
      TrainingRows.Prepared training,
      FeatureMatrix leftOut,
      byte[] labels,
      int[] places,
      int[] rows) {}

  /** What is tried on every fold. */
  record Contender(Balance balance, ModelSettings settings) {}

  private CrossValidation(TrainingRows part, List<Fold> folds, int rows, ThreadPool pool) {
    this.part = part;
    this.folds = List.copyOf(folds);
    this.rows = rows;
    this.pool = pool;
  }

  /**
   * Deals the training part, or as many rows of it as are enough, into folds.
   *
   * @param mostRows how many are enough
   * @param count how many folds
   * @return empty if there are too few rows to deal, or a fold would have nothing to learn from
   */
  static Optional<CrossValidation> of(TrainingRows part, int mostRows, int count, ThreadPool pool) {
    int[] sample = sample(part, mostRows);
    byte[] labels = part.labels(sample);
    List<RowFold> dealt = part.table().division().folds(sample, count).orElse(List.of());
    if (dealt.stream().mapToInt(fold -> fold.fewest(labels)).min().orElse(0) < FEWEST) {
      return Optional.empty();
    }
    Fold[] folds = new Fold[count];
    Preparation[] preparations = new Preparation[count];
    pool.run(count, f -> preparations[f] = part.preparation(rows(sample, dealt.get(f).learnt())));
    if (Arrays.stream(preparations)
        .anyMatch(preparation -> preparation.features().ofModels().isEmpty())) {
      return Optional.empty();
    }
    pool.run(
        count,
        f -> {
          int[] leftOut = rows(sample, dealt.get(f).leftOut());
          folds[f] =
              new Fold(
                  part.prepared(preparations[f], rows(sample, dealt.get(f).learnt()), pool),
                  preparations[f].apply(part.table().table(), leftOut),
                  part.labels(leftOut),
                  dealt.get(f).leftOut(),
                  leftOut);
        });
    return Optional.of(new CrossValidation(part, Arrays.asList(folds), sample.length, pool));
  }

  int rows() {
    return rows;
  }

  /** The AUC of each contender, in their order; the same for any number of threads. */
  List<OutOfFoldAuc> run(List<Contender> contenders) {
    float[][][] scores = new float[contenders.size()][folds.size()][];
    pool.run(
        contenders.size() * folds.size(),
        t -> {
          int c = t / folds.size();
          int f = t % folds.size();
          scores[c][f] = score(contenders.get(c), folds.get(f));
        });
    List<byte[]> labels = labels();
    List<OutOfFoldAuc> found = new ArrayList<>();
    for (float[][] byFold : scores) {
      found.add(OutOfFoldAuc.of(Arrays.asList(byFold), labels));
    }
    return found;
  }

  /** Fits by one contender's settings, fold by fold. */
  CrossFit crossFit(Contender contender) {
    List<FoldTask> tasks = new ArrayList<>();
    for (Fold fold : folds) {
      tasks.add(
          new FoldTask(task(contender, fold), LabelledRows.of(fold.leftOut(), fold.labels())));
    }
    return contender.settings().crossFit(tasks, pool);
  }

  /** The margins of a cross-fitting, with what belongs to them. */
  OutOfFold outOfFold(CrossFit fit) {
    return new OutOfFold(fit.margins().get(), labels(), numbers());
  }

  /** Margins of all rows, in the training part's order, fold by fold. */
  OutOfFold outOfFold(float[] margin) {
    return new OutOfFold(
        folds.stream().map(fold -> taken(margin, fold.places())).toList(), labels(), numbers());
  }

  private List<int[]> numbers() {
    return folds.stream().map(Fold::rows).toList();
  }

  private List<byte[]> labels() {
    return folds.stream().map(Fold::labels).toList();
  }

  private static float[] taken(float[] margin, int[] places) {
    float[] taken = new float[places.length];
    for (int i = 0; i < places.length; i++) {
      taken[i] = margin[places[i]];
    }
    return taken;
  }

  private float[] score(Contender contender, Fold fold) {
    return contender.settings().fit(task(contender, fold)).margin(fold.leftOut());
  }

  private FitTask task(Contender contender, Fold fold) {
    return new FitTask(
        fold.training().balancing().learning(contender.balance()),
        fold.training().monotone(),
        part.spec().seed(),
        pool,
        Progress.none());
  }

  private static int[] sample(TrainingRows part, int mostRows) {
    int[] rows = part.rows();
    if (rows.length <= mostRows) {
      return rows;
    }
    int shares = Math.toIntExact(((long) rows.length + mostRows - 1) / mostRows);
    StratifiedFolds dealt =
        StratifiedFolds.of(
            part.labels(rows), part.table().groups().take(rows), shares, part.spec().seed());
    return rows(rows, dealt.in(0));
  }

  private static int[] rows(int[] rows, int[] index) {
    int[] taken = new int[index.length];
    for (int i = 0; i < index.length; i++) {
      taken[i] = rows[index[i]];
    }
    return taken;
  }
}
