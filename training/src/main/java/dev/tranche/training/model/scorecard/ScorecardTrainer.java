package dev.tranche.training.model.scorecard;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.MissingTwins;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.linear.OrderedCategories;
import dev.tranche.training.model.linear.OrderedRegression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a scorecard: bins per feature, then a logistic regression on the bins of all features
 * together, in which a bin with a higher default rate never lowers the risk: no feature's points
 * run against its default rates. Nothing is random, and threads change nothing.
 */
final class ScorecardTrainer {
  private static final long FEWEST_OF_EITHER_OUTCOME = 5;

  /** A table with more is read by nobody; those that tell most are taken. */
  private static final int MOST_FEATURES = 100;

  private final ScorecardParameters parameters;

  ScorecardTrainer(ScorecardParameters parameters) {
    this.parameters = parameters;
  }

  /** In points so fine that rounding loses nothing; weights of rows are not looked at. */
  ScorecardModel fit(LabelledRows rows, Monotone monotone, ThreadPool pool) {
    monotone.requireFits(rows.features());
    BinLimits limits =
        new BinLimits(
            parameters.maxBins(),
            (long) Math.ceil(parameters.minBinShare() * rows.rows()),
            FEWEST_OF_EITHER_OUTCOME);
    FeatureBinning binning = new FeatureBinning(rows, limits);
    int[] shortlist = new FeatureShortlist(rows).of(pool);
    List<FeatureEvidence> binned =
        pool.map(shortlist.length, i -> binning.of(shortlist[i], monotone.of(shortlist[i])));
    boolean[] seen = new boolean[rows.features().count()];
    binned.forEach(feature -> seen[feature.index()] = feature.seesMissing());
    boolean[] twins = MissingTwins.of(rows.features(), seen);
    List<FeatureEvidence> telling =
        binned.stream()
            .filter(feature -> feature.tells() && !twins[feature.index()])
            .sorted(Comparator.comparingDouble(feature -> -feature.informationValue()))
            .limit(MOST_FEATURES)
            .sorted(Comparator.comparingInt(FeatureEvidence::index))
            .toList();
    List<int[]> ranks = telling.stream().map(ScorecardTrainer::ranks).toList();
    byte[][] codes = new byte[telling.size()][];
    pool.run(codes.length, f -> codes[f] = codes(telling.get(f), ranks.get(f), rows.features()));
    int[] categories = telling.stream().mapToInt(feature -> feature.bins().count()).toArray();
    OrderedRegression.Terms terms =
        OrderedRegression.fit(
            new OrderedCategories(codes, categories), rows.labels(), parameters.c(), pool);
    return points(rows.features().names(), telling, ranks, terms);
  }

  /** Per bin its place in the order of the default rates, the safest first. */
  private static int[] ranks(FeatureEvidence feature) {
    double[] weights = feature.weightsOfEvidence();
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble(bin -> -weights[bin]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rank = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      rank[order[place]] = place;
    }
    return rank;
  }

  private static byte[] codes(FeatureEvidence feature, int[] ranks, FeatureMatrix x) {
    float[] column = feature.column(x);
    byte[] codes = new byte[column.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = (byte) ranks[feature.bins().of(column[row])];
    }
    return codes;
  }

  private static ScorecardModel points(
      List<String> names,
      List<FeatureEvidence> features,
      List<int[]> ranks,
      OrderedRegression.Terms fitted) {
    PointScale scale = PointScale.FINE;
    double logOdds = fitted.intercept();
    List<ScoredFeature> scored = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      double[] terms = fitted.terms()[f];
      double worst = terms[terms.length - 1];
      int[] points = new int[terms.length];
      for (int bin = 0; bin < points.length; bin++) {
        double safer = worst - terms[ranks.get(f)[bin]];
        points[bin] = Math.toIntExact(Math.round(safer * scale.factor()));
      }
      logOdds += worst;
      ScoredFeature feature = new ScoredFeature(features.get(f), points);
      if (feature.mostPoints() > 0) {
        scored.add(feature);
      }
    }
    int base = Math.toIntExact(Math.round(-logOdds * scale.factor()));
    return new ScorecardModel(names, scored, base, scale);
  }
}
