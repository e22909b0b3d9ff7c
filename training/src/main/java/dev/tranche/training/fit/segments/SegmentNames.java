package dev.tranche.training.fit.segments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names segments after the features in which their customers differ most from all others, such as
 * {@code high income, low utilization}.
 */
final class SegmentNames {
  private static final int FEATURES = 2;

  /** Within this many standard deviations of the mean a segment does not differ. */
  private static final float ORDINARY = 0.25f;

  private SegmentNames() {}

  /** One different name per centroid. */
  static List<String> of(List<String> features, float[][] centroids) {
    return of(features, centroids, List.of());
  }

  /** Likewise, none of them among those in use. */
  static List<String> of(List<String> features, float[][] centroids, List<String> inUse) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>(inUse);
    for (float[] centroid : centroids) {
      String name = name(features, centroid);
      String unique = name;
      for (int i = 2; !taken.add(unique); i++) {
        unique = name + " (" + i + ")";
      }
      names.add(unique);
    }
    return names;
  }

  private static String name(List<String> features, float[] centroid) {
    String name =
        IntStream.range(0, centroid.length)
            .boxed()
            .filter(f -> Math.abs(centroid[f]) >= ORDINARY)
            .sorted(Comparator.comparingDouble(f -> -Math.abs(centroid[f])))
            .limit(FEATURES)
            .map(f -> (centroid[f] > 0 ? "high " : "low ") + features.get(f))
            .collect(Collectors.joining(", "));
    return name.isEmpty() ? "average" : name;
  }
}
