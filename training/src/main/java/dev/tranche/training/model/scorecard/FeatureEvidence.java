package dev.tranche.training.model.scorecard;

import dev.tranche.training.model.FeatureMatrix;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A feature in bins, and what the rows they were made for told of them.
 *
 * @param index its place among the features that models see
 * @param counts per bin
 */
public record FeatureEvidence(int index, FeatureBins bins, List<OutcomeCounts> counts) {
  public FeatureEvidence {
    counts = List.copyOf(counts);
    if (counts.size() != bins.count()) {
      throw new IllegalArgumentException(bins.count() + " bins, but " + counts.size() + " counts");
    }
  }

  /** Rows that fall into bins. */
  static FeatureEvidence of(int index, FeatureBins bins, float[] column, byte[] labels) {
    long[] goods = new long[bins.count()];
    long[] bads = new long[bins.count()];
    for (int row = 0; row < column.length; row++) {
      int bin = bins.of(column[row]);
      bads[bin] += labels[row];
      goods[bin] += 1 - labels[row];
    }
    return new FeatureEvidence(index, bins, counts(goods, bads));
  }

  /** The same bins of other rows; one that none of them falls into keeps those it had. */
  FeatureEvidence counted(float[] column, byte[] labels) {
    List<OutcomeCounts> others = of(index, bins, column, labels).counts();
    return new FeatureEvidence(
        index,
        bins,
        IntStream.range(0, others.size())
            .mapToObj(bin -> others.get(bin).rows() > 0 ? others.get(bin) : counts.get(bin))
            .toList());
  }

  static List<OutcomeCounts> counts(long[] goods, long[] bads) {
    OutcomeCounts[] counts = new OutcomeCounts[goods.length];
    for (int bin = 0; bin < counts.length; bin++) {
      counts[bin] = new OutcomeCounts(goods[bin], bads[bin]);
    }
    return List.of(counts);
  }

  /** Of all bins. */
  public OutcomeCounts all() {
    return counts.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }

  /** Per bin. */
  double[] weightsOfEvidence() {
    OutcomeCounts all = all();
    return counts.stream().mapToDouble(bin -> bin.weightOfEvidence(all)).toArray();
  }

  /** The sum over the bins. */
  public double informationValue() {
    OutcomeCounts all = all();
    return counts.stream().mapToDouble(bin -> bin.informationValue(all)).sum();
  }

  /**
   * Whether missing values have a bin of their own, which is where some of the rows are in it; else
   * they are filled.
   */
  public boolean seesMissing() {
    return bins instanceof FeatureBins.Stretches stretches
        && counts.get(stretches.missing()).rows() > 0;
  }

  /** The feature's values, as the bins were made for them. */
  float[] column(FeatureMatrix x) {
    return seesMissing() ? x.unfilled()[index] : x.columns()[index];
  }

  /** Whether not all rows are in one bin. */
  boolean tells() {
    return counts.stream().filter(bin -> bin.rows() > 0).count() > 1;
  }
}
