package dev.tranche.training.model.scorecard;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A scorecard: everybody starts with the base points, every feature adds those of the bin its value
 * is in, and the sum means log-odds. All points are whole numbers, whose sums are exact in float.
 *
 * @param names the features that models see, in order
 * @param features those that add points, in that order
 * @param base points
 * @param scale what the sum means
 */
public record ScorecardModel(
    List<String> names, List<ScoredFeature> features, int base, PointScale scale)
    implements RiskModel {
  /** Whole numbers up to here, and their sums, are exact in float. */
  private static final long MOST_POINTS = 1 << 24;

  /**
   * Checks the points.
   *
   * @throws IllegalArgumentException if there are more than a float holds exactly
   */
  public ScorecardModel {
    names = List.copyOf(names);
    features = List.copyOf(features);
    long most = Math.abs((long) base);
    for (ScoredFeature feature : features) {
      most += feature.mostPoints();
    }
    if (most >= MOST_POINTS) {
      throw new IllegalArgumentException("a scorecard's points are beyond " + MOST_POINTS);
    }
  }

  /** The points of every row: the base points and those of the features. */
  public int[] points(FeatureMatrix x) {
    if (!x.names().equals(names)) {
      throw new IllegalArgumentException("the model knows " + names + ", not " + x.names());
    }
    int[] sum = new int[x.rows()];
    for (int row = 0; row < sum.length; row++) {
      sum[row] = base;
    }
    for (ScoredFeature feature : features) {
      float[] column = feature.binned().column(x);
      for (int row = 0; row < sum.length; row++) {
        sum[row] += feature.pointsOf(column[row]);
      }
    }
    return sum;
  }

  /** By how many points the best customer is above the base points. */
  public int mostPoints() {
    return features.stream().mapToInt(ScoredFeature::mostPoints).sum();
  }

  /** The margin of so many points. */
  public float logOdds(int points) {
    return scale.logOdds(points);
  }

  /** The points of a margin, at least so many; rounded if it is between two. */
  public int pointsOf(float margin, int atLeast) {
    return (int) Math.max(atLeast, Math.rint(scale.offset() - margin * scale.factor()));
  }

  @Override
  public float[] margin(FeatureMatrix x) {
    int[] points = points(x);
    float[] margin = new float[points.length];
    for (int row = 0; row < margin.length; row++) {
      margin[row] = scale.logOdds(points[row]);
    }
    return margin;
  }

  /**
   * Points fewer than on average, as log-odds: the interventional Shapley values of a sum, like
   * those of a linear model.
   */
  @Override
  public float[][] contributions(FeatureMatrix x) {
    float[][] contributions = new float[x.rows()][x.count()];
    for (ScoredFeature feature : features) {
      float mean = (float) feature.meanPoints();
      float[] column = feature.binned().column(x);
      for (int row = 0; row < column.length; row++) {
        float less = mean - feature.pointsOf(column[row]);
        contributions[row][feature.index()] = less * scale.perPoint();
      }
    }
    return contributions;
  }

  @Override
  public double expectedMargin() {
    double points = base;
    for (ScoredFeature feature : features) {
      points += feature.meanPoints();
    }
    return (scale.offset() - points) / scale.factor();
  }

  @Override
  public String addMargin(GraphBuilder graph, Cleaning cleaning) {
    return new ScorecardNodes(graph, cleaning, this).margin();
  }

  @Override
  public String addContributions(GraphBuilder graph, Cleaning cleaning) {
    return new ScorecardNodes(graph, cleaning, this).contributions();
  }

  @Override
  public SortedSet<Float> splits(int feature) {
    for (ScoredFeature scored : features) {
      if (scored.index() == feature
          && scored.binned().bins() instanceof FeatureBins.Stretches stretches) {
        SortedSet<Float> cuts = new TreeSet<>();
        for (float cut : stretches.cuts()) {
          cuts.add(cut);
        }
        return cuts;
      }
    }
    return Collections.emptySortedSet();
  }

  /**
   * The same points, and in every bin the rows of another sample.
   *
   * @param labels 0 or 1 per row
   */
  public ScorecardModel counted(FeatureMatrix x, byte[] labels) {
    List<ScoredFeature> others =
        features.stream()
            .map(
                feature ->
                    new ScoredFeature(
                        feature.binned().counted(feature.binned().column(x), labels),
                        feature.points()))
            .toList();
    return new ScorecardModel(names, others, base, scale);
  }

  /**
   * The same on another scale, its log-odds moved by a line: {@code slope · margin + intercept}.
   * Points are rounded, the base points so that the mean stays, and neighbouring bins of equal
   * points are one.
   *
   * @param slope not negative
   */
  public ScorecardModel on(PointScale other, double slope, double intercept) {
    double finer = slope * other.factor() / scale.factor();
    double lost = 0;
    List<ScoredFeature> moved = new ArrayList<>();
    for (ScoredFeature feature : features) {
      int[] points = new int[feature.points().length];
      for (int bin = 0; bin < points.length; bin++) {
        points[bin] = Math.toIntExact(Math.round(feature.points()[bin] * finer));
      }
      ScoredFeature rounded = new ScoredFeature(feature.binned(), points);
      lost += feature.meanPoints() * finer - rounded.meanPoints();
      if (rounded.mostPoints() > 0) {
        moved.add(rounded.merged());
      }
    }
    double atBase = slope * (scale.offset() - base) / scale.factor() + intercept;
    long start = Math.round(other.offset() - other.factor() * atBase + lost);
    return new ScorecardModel(names, moved, Math.toIntExact(start), other);
  }
}
