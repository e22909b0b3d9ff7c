package dev.tranche.training.model.scorecard;

import java.util.Arrays;

/**
 * A feature of a scorecard.
 *
 * @param points per bin; the worst bin has 0, the others have more
 */
public record ScoredFeature(FeatureEvidence binned, int[] points) {
  public ScoredFeature {
    if (points.length != binned.bins().count()) {
      throw new IllegalArgumentException(
          binned.bins().count() + " bins, but " + points.length + " points");
    }
  }

  /** The place of the feature among those that models see. */
  public int index() {
    return binned.index();
  }

  int pointsOf(float value) {
    return points[binned.bins().of(value)];
  }

  /** What it adds on average over the rows that the bins were made for. */
  double meanPoints() {
    double sum = 0;
    for (int bin = 0; bin < points.length; bin++) {
      sum += (double) points[bin] * binned.counts().get(bin).rows();
    }
    return sum / binned.all().rows();
  }

  /** With neighbouring bins of equal points in one; the bin of missing values stays by itself. */
  ScoredFeature merged() {
    int[] mergedOf = new int[points.length];
    FeatureBins bins;
    if (binned.bins() instanceof FeatureBins.Stretches stretches) {
      bins = merged(stretches, mergedOf);
    } else if (binned.bins() instanceof FeatureBins.Categories categories) {
      bins = merged(categories, mergedOf);
    } else {
      throw new IllegalStateException("bins of another kind");
    }
    int[] kept = new int[bins.count()];
    OutcomeCounts[] counts = new OutcomeCounts[bins.count()];
    Arrays.fill(counts, OutcomeCounts.NONE);
    for (int bin = 0; bin < points.length; bin++) {
      kept[mergedOf[bin]] = points[bin];
      counts[mergedOf[bin]] = counts[mergedOf[bin]].plus(binned.counts().get(bin));
    }
    return new ScoredFeature(new FeatureEvidence(index(), bins, Arrays.asList(counts)), kept);
  }

  private FeatureBins merged(FeatureBins.Stretches bins, int[] mergedOf) {
    float[] cuts = new float[bins.cuts().length];
    int used = 0;
    for (int c = 0; c < cuts.length; c++) {
      if (points[c] != points[c + 1]) {
        cuts[used++] = bins.cuts()[c];
      }
      mergedOf[c + 1] = used;
    }
    mergedOf[bins.missing()] = used + 1;
    return new FeatureBins.Stretches(Arrays.copyOf(cuts, used));
  }

  private FeatureBins merged(FeatureBins.Categories bins, int[] mergedOf) {
    int used = 0;
    for (int bin = 0; bin < points.length; bin++) {
      int same = 0;
      while (points[same] != points[bin]) {
        same++;
      }
      mergedOf[bin] = same < bin ? mergedOf[same] : used++;
    }
    int[] binOf = Arrays.stream(bins.binOf()).map(bin -> mergedOf[bin]).toArray();
    return new FeatureBins.Categories(binOf, used);
  }

  /** Those of the best bin. */
  public int mostPoints() {
    return Arrays.stream(points).max().orElse(0);
  }
}
