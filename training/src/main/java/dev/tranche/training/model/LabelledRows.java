package dev.tranche.training.model;

import dev.tranche.base.InputException;
import java.util.Arrays;

/**
 * What a classifier learns from: rows, their labels and, where rows count differently, weights.
 *
 * @param features the rows; every value must be finite
 * @param labels {@code byte[rows]}, 1 = default, 0 = none; both must occur
 * @param weights {@code float[rows]}, positive; empty if every row counts once
 * @param groups rows that belong together
 */
public record LabelledRows(
    FeatureMatrix features, byte[] labels, float[] weights, RowGroups groups) {
  /**
   * Checks the rows.
   *
   * @throws InputException if only one class occurs or a value is not finite
   * @throws IllegalArgumentException if lengths differ, or a label or a weight is out of its range
   */
  public LabelledRows {
    int rows = features.rows();
    if (labels.length != rows || (weights.length != 0 && weights.length != rows)) {
      throw new IllegalArgumentException(
          rows + " rows, but " + labels.length + " labels and " + weights.length + " weights");
    }
    requireBothClasses(labels);
    for (float weight : weights) {
      if (!(weight > 0 && weight <= Float.MAX_VALUE)) {
        throw new IllegalArgumentException("a weight is " + weight + ", not positive and finite");
      }
    }
    requireFinite(features);
  }

  /** Rows that each count once. */
  public static LabelledRows of(FeatureMatrix features, byte[] labels) {
    return new LabelledRows(features, labels, new float[0]);
  }

  /** Rows that each tell of none but themselves. */
  public LabelledRows(FeatureMatrix features, byte[] labels, float[] weights) {
    this(features, labels, weights, RowGroups.none());
  }

  /** With rows that belong together. */
  public LabelledRows with(RowGroups others) {
    return new LabelledRows(features, labels, weights, others);
  }

  public int rows() {
    return labels.length;
  }

  public float weight(int row) {
    return weights.length == 0 ? 1 : weights[row];
  }

  /** How many rows the rarer class has. */
  public int rarer() {
    int positives = 0;
    for (byte label : labels) {
      positives += label;
    }
    return Math.min(positives, labels.length - positives);
  }

  /**
   * The given rows, copied, in the given order.
   *
   * @throws InputException if only one class occurs among them
   */
  public LabelledRows take(int[] index) {
    byte[] takenLabels = new byte[index.length];
    float[] takenWeights = new float[weights.length == 0 ? 0 : index.length];
    for (int i = 0; i < index.length; i++) {
      takenLabels[i] = labels[index[i]];
    }
    for (int i = 0; i < takenWeights.length; i++) {
      takenWeights[i] = weights[index[i]];
    }
    return new LabelledRows(features.take(index), takenLabels, takenWeights, groups.take(index));
  }

  private static void requireBothClasses(byte[] labels) {
    int positives = 0;
    for (byte label : labels) {
      if (label != 0 && label != 1) {
        throw new IllegalArgumentException("a label is " + label + ", not 0 or 1");
      }
      positives += label;
    }
    if (positives == 0 || positives == labels.length) {
      throw new InputException(
          "a classifier needs rows of both classes, but "
              + positives
              + " of the "
              + labels.length
              + " rows to learn from are positive");
    }
  }

  private static void requireFinite(FeatureMatrix features) {
    for (int f = 0; f < features.count(); f++) {
      float[] column = features.columns()[f];
      for (int row = 0; row < column.length; row++) {
        if (!Float.isFinite(column[row])) {
          throw new InputException(
              "feature "
                  + features.names().get(f)
                  + " is "
                  + column[row]
                  + " in prepared row "
                  + row
                  + "; missing values and infinities must be filled before fitting");
        }
      }
    }
  }

  /** The sum of the weights, in row order. */
  double totalWeight() {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return weights.length == 0 ? labels.length : sum;
  }

  /** The weighted share of positive rows. */
  public double prior() {
    double sum = 0;
    for (int row = 0; row < labels.length; row++) {
      sum += labels[row] * weight(row);
    }
    return sum / totalWeight();
  }

  public boolean evenlyWeighted() {
    return weights.length == 0 || Arrays.equals(weights, filled(weights.length, weights[0]));
  }

  private static float[] filled(int length, float value) {
    float[] array = new float[length];
    Arrays.fill(array, value);
    return array;
  }
}
