package dev.tranche.training.model.scorecard;

import dev.tranche.training.model.LabelledRows;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the bins of each feature. */
final class FeatureBinning {
  /**
   * In units of log-likelihood, for every liberty that a trend takes: a turn that chance would make
   * as well is none.
   */
  private static final double PRICE_OF_LIBERTY = 3;

  /**
   * So many rows, and any feature is worth trying: few of them make even a strong one look weak.
   */
  private static final double FEW_ROWS = 1000;

  private final LabelledRows rows;
  private final BinLimits limits;

  FeatureBinning(LabelledRows rows, BinLimits limits) {
    this.rows = rows;
    this.limits = limits;
  }

  /**
   * The bins of a feature. Missing numbers have one of their own where there are enough of them, be
   * its default rate what it may; else they are filled.
   *
   * @param direction +1: the default rate must rise with the given value, -1: fall, 0: whatever
   *     tells most
   */
  FeatureEvidence of(int feature, int direction) {
    float[] filled = rows.features().columns()[feature];
    if (rows.features().categorical(feature)) {
      FeatureBins bins = categories(filled, rows.features().categories()[feature]);
      return FeatureEvidence.of(feature, bins, filled, rows.labels());
    }
    FeatureEvidence apart = numbers(feature, rows.features().unfilled()[feature], direction);
    return !apart.seesMissing() || earned(apart) ? apart : numbers(feature, filled, direction);
  }

  private FeatureEvidence numbers(int feature, float[] column, int direction) {
    return FeatureEvidence.of(feature, stretches(column, direction), column, rows.labels());
  }

  /**
   * Whether missing values keep the bin they have to themselves: it has rows enough, and where the
   * given values are all in one bin, the two are worth a place in the card.
   */
  private boolean earned(FeatureEvidence apart) {
    List<OutcomeCounts> bins = apart.counts();
    OutcomeCounts missing = bins.get(bins.size() - 1);
    double gain =
        bins.get(0).logLikelihood() + missing.logLikelihood() - apart.all().logLikelihood();
    return limits.allow(missing) && (bins.size() > 2 || gain - OptimalBinning.PRICE > price());
  }

  private FeatureBins stretches(float[] column, int direction) {
    boolean any = false;
    for (float value : column) {
      any |= !Float.isNaN(value);
    }
    if (!any) {
      return new FeatureBins.Stretches(new float[0]);
    }
    Prebins small = Prebins.of(column, rows.labels());
    BinPartition best = worth(best(small.counts(), direction), small.counts());
    return new FeatureBins.Stretches(small.cuts(best));
  }

  /**
   * Those bins, or a single one if they are not worth a place in the card: the best of many cuts is
   * often a little good by chance, and the more rows there are, the less is a little.
   */
  private BinPartition worth(BinPartition bins, List<OutcomeCounts> groups) {
    BinPartition whole = OptimalBinning.whole(groups);
    return bins.value() - whole.value() > price() ? bins : whole;
  }

  private double price() {
    return Math.max(0, StrictMath.log(rows.rows() / FEW_ROWS));
  }

  private BinPartition best(List<OutcomeCounts> small, int direction) {
    if (direction != 0) {
      return OptimalBinning.best(
          small, limits, direction > 0 ? RateTrend.RISING : RateTrend.FALLING);
    }
    BinPartition best = BinPartition.whole(Double.NEGATIVE_INFINITY);
    double most = Double.NEGATIVE_INFINITY;
    OptimalBinning binning = OptimalBinning.of(small, limits);
    for (RateTrend trend : RateTrend.values()) {
      BinPartition tried = binning.best(trend);
      double value = tried.value() - PRICE_OF_LIBERTY * trend.liberties();
      if (value > most) {
        most = value;
        best = tried;
      }
    }
    return best;
  }

  /** Put together in the order of their default rates, of which the best bins are neighbours. */
  private FeatureBins categories(float[] column, int categories) {
    FeatureBins each =
        new FeatureBins.Categories(IntStream.range(0, categories).toArray(), categories);
    List<OutcomeCounts> counts = FeatureEvidence.of(0, each, column, rows.labels()).counts();
    double prior = rows.prior();
    int[] order =
        IntStream.range(0, categories)
            .boxed()
            .sorted(Comparator.comparingDouble(code -> smoothed(counts.get(code), prior)))
            .mapToInt(Integer::intValue)
            .toArray();
    List<OutcomeCounts> ordered = IntStream.of(order).mapToObj(counts::get).toList();
    BinPartition best = worth(OptimalBinning.best(ordered, limits, RateTrend.RISING), ordered);
    int[] binOfPlace = best.binOf(categories);
    int[] binOf = new int[categories];
    for (int place = 0; place < categories; place++) {
      binOf[order[place]] = binOfPlace[place];
    }
    return new FeatureBins.Categories(binOf, best.bins());
  }

  /** As of ten rows more, in which the rate is that of all rows. */
  private static double smoothed(OutcomeCounts counts, double prior) {
    return (counts.bads() + 10 * prior) / (counts.rows() + 10);
  }
}
