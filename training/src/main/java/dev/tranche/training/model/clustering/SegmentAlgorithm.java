package dev.tranche.training.model.clustering;

import java.util.Locale;

/**
 * What finds the segments. Whichever it is, a customer is served by the nearest of the segments'
 * centroids.
 */
public enum SegmentAlgorithm {
  /** Least sum of squared distances from k centroids. */
  KMEANS,
  /** Hierarchical, by Ward's method, on a sample. */
  WARD,
  /** By density, on a sample; finds the number of segments itself. */
  HDBSCAN;

  /** As it is written in options and provenance. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word();
  }
}
