package dev.tranche.training.evaluate;

import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.evaluate.metric.ConfusionMatrix;
import dev.tranche.training.evaluate.metric.Metrics;
import java.util.ArrayList;
import java.util.List;

/**
 * A model's figures by the values of one attribute, so that it is seen whether it serves some
 * customers worse.
 *
 * @param attribute name of the column
 */
public record AttributeSlices(String attribute, List<Slice> groups) {
  private static final int FEW_ROWS = 100;
  private static final int FEW_OF_A_CLASS = 10;

  public AttributeSlices {
    groups = List.copyOf(groups);
  }

  /**
   * Measures each group.
   *
   * @param groups which group each row belongs to
   * @param cutOff rows at or above it are flagged, the others approved
   */
  public static AttributeSlices of(
      Groups groups, float[] probability, byte[] label, double cutOff) {
    List<Metrics> metrics = new ArrayList<>();
    double[] mean = new double[groups.names().size()];
    double highest = Double.NaN;
    for (int g = 0; g < mean.length; g++) {
      int[] rows = groups.rowsOf(g);
      float[] p = new float[rows.length];
      byte[] y = new byte[rows.length];
      for (int i = 0; i < rows.length; i++) {
        p[i] = probability[rows[i]];
        y[i] = label[rows[i]];
        mean[g] += p[i] / (double) rows.length;
      }
      Metrics here = Metrics.of(p, y, cutOff);
      metrics.add(here);
      boolean highestYet = !(approved(here) <= highest);
      highest = !small(here) && highestYet ? approved(here) : highest;
    }
    List<Slice> slices = new ArrayList<>();
    for (int g = 0; g < mean.length; g++) {
      slices.add(slice(groups.names().get(g), metrics.get(g), mean[g], highest));
    }
    return new AttributeSlices(groups.attribute(), slices);
  }

  private static Slice slice(String name, Metrics metrics, double mean, double highest) {
    ConfusionMatrix matrix = metrics.confusion();
    int bad = matrix.truePositives() + matrix.falseNegatives();
    int good = matrix.rows() - bad;
    return new Slice(
        name,
        matrix.rows(),
        bad,
        small(metrics),
        new Slice.Accuracy(
            (double) bad / matrix.rows(),
            mean,
            metrics.of(ClassifierMetric.ROC_AUC),
            (double) matrix.truePositives() / bad,
            (double) matrix.falsePositives() / good),
        new Slice.Approval(approved(metrics), approved(metrics) / highest));
  }

  private static double approved(Metrics metrics) {
    ConfusionMatrix matrix = metrics.confusion();
    return (double) (matrix.trueNegatives() + matrix.falseNegatives()) / matrix.rows();
  }

  private static boolean small(Metrics metrics) {
    ConfusionMatrix matrix = metrics.confusion();
    int bad = matrix.truePositives() + matrix.falseNegatives();
    return matrix.rows() < FEW_ROWS || Math.min(bad, matrix.rows() - bad) < FEW_OF_A_CLASS;
  }
}
