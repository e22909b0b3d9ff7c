package dev.tranche.training.model.forest;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Fits a random forest (Breiman, Random Forests, 2001) on binned features.
 *
 * <p>All sums are whole numbers and every tree draws from its own seed, so the same rows and seed
 * give the same bytes for any number of threads. Categorical features split on their codes as
 * ordered numbers.
 */
public final class ForestTrainer {
  private final ForestParameters parameters;

  public ForestTrainer(ForestParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * Grows the trees.
   *
   * @param progress told the number of trees grown so far, one call at a time
   * @return an ensemble whose margin is the mean probability of the leaves
   * @throws IllegalArgumentException if constraints and features differ in number
   */
  public TreeEnsemble fit(
      LabelledRows rows, Monotone monotone, long seed, ThreadPool pool, LongConsumer progress) {
    monotone.requireFits(rows.features());
    BinnedFeatures binned = BinnedFeatures.of(rows.features(), parameters.maxBins(), pool);
    RowWeights weights = RowWeights.of(rows);
    Bootstrap bootstrap = new Bootstrap(rows.rows(), parameters.trees(), seed);
    TreeEnsemble.Tree[] trees = new TreeEnsemble.Tree[parameters.trees()];
    AtomicLong grown = new AtomicLong();
    pool.run(
        trees.length,
        t -> {
          SplittableRandom random = bootstrap.random(t);
          int[] times = bootstrap.times(random);
          RowPartition partition = new RowPartition(times, weights.units(), rows.labels());
          trees[t] = tree(partition, binned, weights, monotone, random);
          synchronized (grown) {
            progress.accept(grown.incrementAndGet());
          }
        });
    return new TreeEnsemble(rows.features().names(), Arrays.asList(trees), 0);
  }

  private TreeEnsemble.Tree tree(
      RowPartition partition,
      BinnedFeatures binned,
      RowWeights weights,
      Monotone monotone,
      SplittableRandom random) {
    long minLeafUnits = (long) Math.ceil(parameters.minLeafWeight() * weights.unit());
    int tried = parameters.featuresPerSplit(binned.count());
    SplitFinder finder = new SplitFinder(binned, monotone, minLeafUnits, tried, random);
    return new TreeGrower(binned, parameters, monotone, weights.unit(), partition, finder).grow();
  }
}
