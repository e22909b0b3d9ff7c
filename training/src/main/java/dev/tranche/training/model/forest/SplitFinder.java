package dev.tranche.training.model.forest;

import dev.tranche.training.model.Monotone;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Finds the split of a node that lowers the Gini impurity most, among features drawn at random
 * (Breiman, Random Forests, 2001), on histograms.
 *
 * <p>A node of weight N, positives P and value v has squared error P - (2Pv - Nv²), which at v =
 * P/N is half its Gini impurity times N. Written with v, the same score serves nodes whose value is
 * held within bounds by a monotone constraint.
 */
final class SplitFinder {
  /** Below this a gain is rounding. */
  private static final double NO_GAIN = 1e-9;

  private final Monotone monotone;
  private final long minLeafUnits;
  private final int featuresPerSplit;
  private final RandomGenerator random;
  private final NodeHistogram histogram;
  private final NodeHistogram second;
  private final int[] order;

  SplitFinder(
      BinnedFeatures x,
      Monotone monotone,
      long minLeafUnits,
      int featuresPerSplit,
      RandomGenerator random) {
    this.monotone = monotone;
    this.minLeafUnits = Math.max(1, minLeafUnits);
    this.featuresPerSplit = featuresPerSplit;
    this.random = random;
    this.histogram = new NodeHistogram(x);
    this.second = new NodeHistogram(x);
    this.order = new int[x.count()];
    Arrays.setAll(order, f -> f);
  }

  /** Draws features until enough were tried and one of them splits, or none are left. */
  Optional<TreeSplit> best(RowPartition rows, TreeNode node) {
    if (node.pure() || RowWeights.total(node.packed()) < 2 * minLeafUnits) {
      return Optional.empty();
    }
    Optional<TreeSplit> best = Optional.empty();
    int tried = 0;
    // Those that are tried whatever they give, two at a time.
    for (; tried + 1 < Math.min(order.length, featuresPerSplit); tried += 2) {
      int feature = draw(tried);
      int other = draw(tried + 1);
      histogram.fill(rows, node, feature, second, other);
      best = better(feature, histogram, node, best);
      best = better(other, second, node, best);
    }
    for (; tried < order.length && (tried < featuresPerSplit || best.isEmpty()); tried++) {
      int feature = draw(tried);
      histogram.fill(rows, node, feature);
      best = better(feature, histogram, node, best);
    }
    return best;
  }

  /** A feature that was not drawn before for this node. */
  private int draw(int tried) {
    int drawn = tried + random.nextInt(order.length - tried);
    int feature = order[drawn];
    order[drawn] = order[tried];
    order[tried] = feature;
    return feature;
  }

  private Optional<TreeSplit> better(
      int feature, NodeHistogram histogram, TreeNode node, Optional<TreeSplit> best) {
    double least = best.isPresent() ? best.get().gain() : NO_GAIN;
    Optional<TreeSplit> better = bestOf(feature, histogram, node, least);
    return better.isPresent() ? better : best;
  }

  private Optional<TreeSplit> bestOf(
      int feature, NodeHistogram histogram, TreeNode node, double least) {
    double n = RowWeights.total(node.packed());
    double p = RowWeights.positive(node.packed());
    double parent = score(n, p, node.bounded(p / n));
    int direction = monotone.of(feature);
    long left = 0;
    long bestLeft = 0;
    int best = -1;
    double bestGain = least;
    for (int i = 0; i < histogram.size() - 1; i++) {
      left += histogram.weight(i);
      double leftTotal = RowWeights.total(left);
      if (leftTotal < minLeafUnits) {
        continue;
      }
      double rightN = n - leftTotal;
      if (rightN < minLeafUnits) {
        break;
      }
      double leftP = RowWeights.positive(left);
      double leftValue = node.bounded(leftP / leftTotal);
      double rightValue = node.bounded((p - leftP) / rightN);
      double gain =
          score(leftTotal, leftP, leftValue) + score(rightN, p - leftP, rightValue) - parent;
      if (gain > bestGain && direction * (rightValue - leftValue) >= 0) {
        bestGain = gain;
        best = i;
        bestLeft = left;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(split(feature, histogram.middle(best), bestGain, bestLeft, node));
  }

  private static TreeSplit split(int feature, int bin, double gain, long left, TreeNode node) {
    long right = node.packed() - left;
    return new TreeSplit(
        feature,
        bin,
        gain,
        left,
        node.bounded(TreeNode.mean(left)),
        node.bounded(TreeNode.mean(right)));
  }

  private static double score(double n, double p, double value) {
    return value * (2 * p - n * value);
  }
}
