package dev.tranche.training.model.scorecard;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.LabelledRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features whose best bins are worth the search: all, or, where there are very many, those
 * whose tenths of the rows differ most in their default rates. A feature with one or two distant
 * cuts shows in tenths as well, only less.
 */
final class FeatureShortlist {
  /** Four times as many as a scorecard may have. */
  static final int MOST = 400;

  private static final int TENTHS = 10;

  private final LabelledRows rows;

  FeatureShortlist(LabelledRows rows) {
    this.rows = rows;
  }

  /** Their places, ascending. */
  int[] of(ThreadPool pool) {
    int count = rows.features().count();
    if (count <= MOST) {
      return IntStream.range(0, count).toArray();
    }
    List<Double> tells = pool.map(count, this::tells);
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingDouble(feature -> -tells.get(feature)))
        .limit(MOST)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /** The log-likelihood that groups of rows gain over all rows together, less their price. */
  private double tells(int feature) {
    List<OutcomeCounts> groups =
        rows.features().categorical(feature) ? categories(feature) : tenths(feature);
    OutcomeCounts all = groups.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    double gain = groups.stream().mapToDouble(OutcomeCounts::logLikelihood).sum();
    return gain - all.logLikelihood() - OptimalBinning.PRICE * (groups.size() - 1);
  }

  private List<OutcomeCounts> categories(int feature) {
    int count = rows.features().categories()[feature];
    FeatureBins each = new FeatureBins.Categories(IntStream.range(0, count).toArray(), count);
    return FeatureEvidence.of(feature, each, rows.features().columns()[feature], rows.labels())
        .counts();
  }

  /** Of the given values about a tenth of the rows each, and those without one. */
  private List<OutcomeCounts> tenths(int feature) {
    float[] column = rows.features().unfilled()[feature];
    OutcomeCounts missing = OutcomeCounts.NONE;
    for (int row = 0; row < column.length; row++) {
      missing = Float.isNaN(column[row]) ? missing.with(rows.labels()[row]) : missing;
    }
    List<OutcomeCounts> groups = new ArrayList<>(List.of(missing));
    if (missing.rows() < column.length) {
      OutcomeCounts group = OutcomeCounts.NONE;
      for (OutcomeCounts small : Prebins.of(column, rows.labels()).counts()) {
        group = group.plus(small);
        if (group.rows() * TENTHS >= column.length - missing.rows()) {
          groups.add(group);
          group = OutcomeCounts.NONE;
        }
      }
      groups.add(group);
    }
    return groups.stream().filter(group -> group.rows() > 0).toList();
  }
}
