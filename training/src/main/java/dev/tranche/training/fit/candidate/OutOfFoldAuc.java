package dev.tranche.training.fit.candidate;

import java.util.Arrays;
import java.util.List;

/**
 * The ROC-AUC of one contender on rows it was not fitted on, as the mean over folds, with what it
 * takes to tell whether another contender on the same folds really differs: each row's placement
 * among those of the other class (DeLong, DeLong and Clarke-Pearson, <i>Comparing the areas under
 * two or more correlated receiver operating characteristic curves</i>, Biometrics 44, 1988).
 *
 * @param positive {@code double[folds][positives]}, the share of negatives that score below, equal
 *     ones counting half
 * @param negative {@code double[folds][negatives]}, the share of positives that score above
 */
public record OutOfFoldAuc(double[][] positive, double[][] negative) {

  /**
   * The placements of scores, fold by fold.
   *
   * @param labels 0 or 1; both occur in every fold
   */
  public static OutOfFoldAuc of(List<float[]> scores, List<byte[]> labels) {
    double[][] positive = new double[scores.size()][];
    double[][] negative = new double[scores.size()][];
    for (int fold = 0; fold < positive.length; fold++) {
      float[] ones = ofClass(scores.get(fold), labels.get(fold), 1);
      float[] zeros = ofClass(scores.get(fold), labels.get(fold), 0);
      positive[fold] = placements(ones, zeros);
      negative[fold] = placements(zeros, ones);
      for (int i = 0; i < negative[fold].length; i++) {
        negative[fold][i] = 1 - negative[fold][i];
      }
    }
    return new OutOfFoldAuc(positive, negative);
  }

  public double auc() {
    double sum = 0;
    for (double[] fold : positive) {
      sum += mean(fold);
    }
    return sum / positive.length;
  }

  public double standardError() {
    double variance = 0;
    for (int fold = 0; fold < positive.length; fold++) {
      variance += varianceOfMean(positive[fold]) + varianceOfMean(negative[fold]);
    }
    return Math.sqrt(variance) / positive.length;
  }

  /** The standard error of the difference to another contender's AUC on the same rows. */
  public double standardErrorOfDifference(OutOfFoldAuc other) {
    return new OutOfFoldAuc(minus(positive, other.positive), minus(negative, other.negative))
        .standardError();
  }

  /** The one with the largest AUC; of equals the first. */
  public static OutOfFoldAuc best(List<OutOfFoldAuc> contenders) {
    OutOfFoldAuc best = contenders.get(0);
    for (OutOfFoldAuc contender : contenders) {
      best = contender.auc() > best.auc() ? contender : best;
    }
    return best;
  }

  /**
   * The one-standard-error rule (Breiman, Friedman, Olshen and Stone, <i>Classification and
   * Regression Trees</i>, 3.4.3): the first that is not worse than the best by more than the
   * standard error of the difference.
   *
   * @param simplestFirst contenders on the same rows
   */
  public static int simplestWithinOneStandardError(List<OutOfFoldAuc> simplestFirst) {
    return simplestWithin(1, simplestFirst);
  }

  /** As above, with another number of standard errors. */
  public static int simplestWithin(double standardErrors, List<OutOfFoldAuc> simplestFirst) {
    OutOfFoldAuc best = best(simplestFirst);
    for (int i = 0; i < simplestFirst.size(); i++) {
      OutOfFoldAuc contender = simplestFirst.get(i);
      if (best.auc() - contender.auc()
          <= standardErrors * contender.standardErrorOfDifference(best)) {
        return i;
      }
    }
    throw new IllegalStateException("the best is not as good as itself");
  }

  private static float[] ofClass(float[] scores, byte[] labels, int wanted) {
    float[] chosen = new float[scores.length];
    int count = 0;
    for (int row = 0; row < scores.length; row++) {
      if (labels[row] == wanted) {
        chosen[count++] = scores[row];
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  /** For each score the share of the others below it, equal ones counting half. */
  private static double[] placements(float[] scores, float[] others) {
    float[] sorted = others.clone();
    Arrays.sort(sorted);
    double[] placements = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      int below = countBelow(sorted, scores[i], false);
      int notAbove = countBelow(sorted, scores[i], true);
      placements[i] = (below + notAbove) / (2.0 * sorted.length);
    }
    return placements;
  }

  private static int countBelow(float[] sorted, float score, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score || (orEqual && sorted[middle] == score)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double[][] minus(double[][] a, double[][] b) {
    double[][] difference = new double[a.length][];
    for (int fold = 0; fold < a.length; fold++) {
      difference[fold] = new double[a[fold].length];
      for (int i = 0; i < a[fold].length; i++) {
        difference[fold][i] = a[fold][i] - b[fold][i];
      }
    }
    return difference;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double varianceOfMean(double[] values) {
    if (values.length < 2) {
      return 0;
    }
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1.0) / values.length;
  }
}
