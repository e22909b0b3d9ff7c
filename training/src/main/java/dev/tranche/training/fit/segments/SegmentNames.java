package dev.tranche.training.fit.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names segments after the features in which their customers differ most from all others, such as
 * {@code high income, low utilization}. Where two would have the same traits, in whatever order,
 * each gets more of its own; where that does not help they are numbered.
 */
final class SegmentNames {
  private static final int FEATURES = 2;

  /** A name with more traits says no more. */
  private static final int MOST = 4;

  private static final String BETWEEN = ", ";

  /** Within this many standard deviations of the mean a segment does not differ. */
  private static final float ORDINARY = 0.25f;

  private SegmentNames() {}

  /** One different name per centroid. */
  static List<String> of(List<String> features, float[][] centroids) {
    return of(features, centroids, List.of());
  }

  /** Likewise, none of them among those in use, nor one of these in another order. */
  static List<String> of(List<String> features, float[][] centroids, List<String> inUse) {
    List<List<String>> traits =
        Arrays.stream(centroids).map(centroid -> traits(features, centroid)).toList();
    Set<Set<String>> taken = new HashSet<>();
    inUse.forEach(name -> taken.add(set(List.of(name))));
    List<List<String>> chosen = traits.stream().map(all -> first(all, FEATURES)).toList();
    for (int more = FEATURES + 1; more <= MOST; more++) {
      chosen = longer(traits, chosen, more, taken);
    }
    List<String> names = new ArrayList<>();
    for (int s = 0; s < centroids.length; s++) {
      names.add(unique(traits.get(s), chosen.get(s), taken));
    }
    return names;
  }

  /** Those that are not alone get one trait more, if they have one. */
  private static List<List<String>> longer(
      List<List<String>> traits, List<List<String>> chosen, int most, Set<Set<String>> taken) {
    List<Set<String>> sets = chosen.stream().map(SegmentNames::set).toList();
    return IntStream.range(0, chosen.size())
        .mapToObj(
            s ->
                taken.contains(sets.get(s)) || Collections.frequency(sets, sets.get(s)) > 1
                    ? first(traits.get(s), most)
                    : chosen.get(s))
        .toList();
  }

  private static String unique(List<String> traits, List<String> chosen, Set<Set<String>> taken) {
    if (taken.add(set(chosen))) {
      return String.join(BETWEEN, chosen);
    }
    String name = String.join(BETWEEN, first(traits, FEATURES));
    for (int i = 2; ; i++) {
      String numbered = name + " (" + i + ")";
      if (taken.add(set(List.of(numbered)))) {
        return numbered;
      }
    }
  }

  /** Traits in no order; columns may have commas in their names. */
  private static Set<String> set(List<String> traits) {
    return Set.copyOf(List.of(String.join(BETWEEN, traits).split(BETWEEN)));
  }

  private static List<String> first(List<String> traits, int most) {
    return traits.isEmpty() ? List.of("average") : traits.subList(0, Math.min(most, traits.size()));
  }

  /** What a segment differs in, most first. */
  private static List<String> traits(List<String> features, float[] centroid) {
    return IntStream.range(0, centroid.length)
        .boxed()
        .filter(f -> Math.abs(centroid[f]) >= ORDINARY)
        .sorted(Comparator.comparingDouble(f -> -Math.abs(centroid[f])))
        .map(f -> (centroid[f] > 0 ? "high " : "low ") + features.get(f))
        .toList();
  }
}
