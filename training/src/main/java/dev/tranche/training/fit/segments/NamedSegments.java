package dev.tranche.training.fit.segments;

import dev.tranche.base.InputException;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.model.kmeans.KMeansClustering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Segments with their names and final numbers. Names that the spec gives win over those of the
 * previous bundle, and these over new ones.
 *
 * @param history what became of the previous bundle's segments, if there were comparable ones
 */
public record NamedSegments(
    KMeansClustering clustering, List<String> names, Optional<NameHistory> history) {
  public NamedSegments {
    names = List.copyOf(names);
  }

  /** How many rows each has. */
  public int[] sizes() {
    int[] sizes = new int[names.size()];
    for (int label : clustering.labels()) {
      sizes[label]++;
    }
    return sizes;
  }

  static NamedSegments of(
      KMeansClustering found,
      List<String> features,
      Standardisation scale,
      List<String> given,
      Optional<PreviousSegments> previous) {
    int segments = found.centroids().length;
    if (!given.isEmpty() && given.size() != segments) {
      throw new InputException(
          "'names' has " + given.size() + " names for the " + segments + " segments found");
    }
    Optional<PreviousSegments> known = previous.filter(p -> p.comparable(features));
    SegmentMatch match =
        known
            .map(p -> SegmentMatch.of(p.standardised(features, scale), found.centroids()))
            .orElseGet(() -> SegmentMatch.none(segments));
    KMeansClustering numbered = renumbered(found, match);
    Integer[] before =
        match.ordered(Arrays.stream(match.previous()).boxed().toArray(Integer[]::new));
    List<String> fresh = given.isEmpty() ? SegmentNames.of(features, found.centroids()) : given;
    List<String> names =
        given.isEmpty()
            ? known.map(p -> names(p.names(), before, features, numbered.centroids())).orElse(fresh)
            : given;
    boolean decisive =
        !names.equals(fresh)
            || !Arrays.equals(match.number(), SegmentMatch.none(segments).number());
    return new NamedSegments(numbered, names, known.map(p -> history(p, before, names, decisive)));
  }

  private static List<String> names(
      List<String> previous, Integer[] before, List<String> features, float[][] centroids) {
    String[] names = new String[before.length];
    List<float[]> added = new ArrayList<>();
    for (int s = 0; s < names.length; s++) {
      if (before[s] < 0) {
        added.add(centroids[s]);
      }
    }
    List<String> fresh = SegmentNames.of(features, added.toArray(float[][]::new), previous);
    int next = 0;
    for (int s = 0; s < names.length; s++) {
      names[s] = before[s] < 0 ? fresh.get(next++) : previous.get(before[s]);
    }
    return List.of(names);
  }

  private static KMeansClustering renumbered(KMeansClustering found, SegmentMatch match) {
    int[] labels = Arrays.stream(found.labels()).map(label -> match.number()[label]).toArray();
    return new KMeansClustering(
        match.ordered(found.centroids()), labels, found.inertia(), found.iterations());
  }

  private static NameHistory history(
      PreviousSegments previous, Integer[] before, List<String> names, boolean decisive) {
    List<String> kept = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (int s = 0; s < before.length; s++) {
      (before[s] < 0 ? added : kept).add(names.get(s));
    }
    List<Integer> still = Arrays.asList(before);
    List<String> vanished = new ArrayList<>();
    for (int p = 0; p < previous.names().size(); p++) {
      if (!still.contains(p)) {
        vanished.add(previous.names().get(p));
      }
    }
    return new NameHistory(previous.version(), kept, added, vanished, decisive);
  }
}
