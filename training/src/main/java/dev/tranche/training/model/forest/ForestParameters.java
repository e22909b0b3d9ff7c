package dev.tranche.training.model.forest;

import dev.tranche.training.model.FitTask;
import dev.tranche.training.model.GivenSettings;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Setting;
import dev.tranche.training.model.SettingsDraw;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.Optional;

/**
 * The settings of a random forest.
 *
 * @param trees how many trees
 * @param maxDepth splits on the longest path
 * @param maxLeaves leaves of one tree; the splits that gain most come first
 * @param minLeafWeight the least weight (rows, if all count once) of a leaf
 * @param featuresPerSplit features drawn at each node; 0 = the square root of their number
 * @param maxBins bins per feature, 2 … 256
 */
public record ForestParameters(
    int trees, int maxDepth, int maxLeaves, double minLeafWeight, int featuresPerSplit, int maxBins)
    implements ModelSettings {
  static final Setting TREES =
      Setting.of("trees", NumberRange.whole(1, 2_000), "How many; usually 100.");
  static final Setting MAX_DEPTH =
      Setting.of("max_depth", NumberRange.whole(1, 64), "Splits on the longest path; usually 20.");

  /** The fewest rows in a leaf; synthetic and weighted ones as they weigh. */
  static final Setting MIN_LEAF =
      Setting.of("min_leaf", NumberRange.of(1, 1e9), "The fewest rows in a leaf; usually 2.");

  /** Trees enough to compare forests by. */
  private static final int FEWER_TREES = 40;

  private static final int FEW_ROWS = 5_000;
  private static final int FEW_LEAVES = 750;
  private static final int MANY_LEAVES = 1_500;
  private static final int ROWS_OF_A_LEAF = 400;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   */
  public ForestParameters {
    require(trees >= 1, "trees", trees, "at least 1");
    require(maxDepth >= 1, "maxDepth", maxDepth, "at least 1");
    require(maxLeaves >= 2, "maxLeaves", maxLeaves, "at least 2");
    require(minLeafWeight >= 0, "minLeafWeight", minLeafWeight, "not negative");
    require(featuresPerSplit >= 0, "featuresPerSplit", featuresPerSplit, "not negative");
    require(
        maxBins >= 2 && maxBins <= BinnedFeatures.MAX_BINS, "maxBins", maxBins, "from 2 to 256");
  }

  /**
   * A hundred trees; of few rows, which make small ones, three hundred. Of more rows they learn
   * more with more leaves. Never more than 150,000 in all: an exported file bears them in a few
   * megabytes.
   *
   * @param rows to train on
   */
  public static ForestParameters forRows(int rows) {
    if (rows < FEW_ROWS) {
      return new ForestParameters(300, 20, 500, 2, 0, 256);
    }
    int leaves = Math.max(FEW_LEAVES, Math.min(rows / ROWS_OF_A_LEAF, MANY_LEAVES));
    return new ForestParameters(100, 20, leaves, 2, 0, 256);
  }

  @Override
  public String words() {
    return trees
        + " trees, depth to "
        + maxDepth
        + ", leaves to "
        + maxLeaves
        + ", of weight from "
        + (float) minLeafWeight;
  }

  @Override
  public ForestParameters with(GivenSettings given) {
    return new ForestParameters(
        given.whole(TREES, trees),
        given.whole(MAX_DEPTH, maxDepth),
        maxLeaves,
        given.number(MIN_LEAF, minLeafWeight),
        featuresPerSplit,
        maxBins);
  }

  @Override
  public ForestParameters drawn(SettingsDraw draw) {
    return new ForestParameters(
        trees,
        draw.whole(8, 18),
        draw.whole(200, maxLeaves),
        draw.logarithmic(1, 20),
        draw.whole(2, 8),
        maxBins);
  }

  /** Fewer trees. */
  @Override
  public ForestParameters forComparison() {
    return new ForestParameters(
        Math.min(FEWER_TREES, trees),
        maxDepth,
        maxLeaves,
        minLeafWeight,
        featuresPerSplit,
        maxBins);
  }

  @Override
  public RiskModel fit(FitTask task) {
    return new ForestTrainer(this)
        .fit(
            task.rows().balanced(),
            task.monotone(),
            task.seed(),
            task.pool(),
            task.progress().units(trees));
  }

  /** Not where synthetic rows are made from rows left out, or rows tell of each other. */
  @Override
  public boolean hasOutOfBag(FitTask task) {
    return !task.rows().synthetic() && !task.rows().unbalanced().groups().any();
  }

  /** Empty also where all trees drew some row. */
  @Override
  public Optional<float[]> outOfBag(RiskModel model, FitTask task) {
    if (!hasOutOfBag(task) || !(model instanceof TreeEnsemble forest)) {
      return Optional.empty();
    }
    int rows = task.rows().unbalanced().rows();
    OutOfBag found = OutOfBag.of(forest, task.rows().balanced(), rows, task.seed());
    return Optional.of(found.margin()).filter(margin -> margin.length == rows);
  }

  int featuresPerSplit(int features) {
    return featuresPerSplit == 0
        ? Math.max(1, (int) Math.sqrt(features))
        : Math.min(featuresPerSplit, features);
  }

  private static void require(boolean holds, String name, double value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(
          "forest " + name + " is " + value + "; it must be " + range);
    }
  }
}
