package dev.tranche.training.spec;

import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.table.FeatureKind;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What customers are segmented by.
 *
 * @param k how many segments, 2 to 50; chosen from the data if absent
 * @param names of the segments, one each, or none at all
 * @param algorithm what finds the segments, if not the usual one
 */
public record SegmentsSpec(
    Path file,
    Optional<String> id,
    List<String> drop,
    Map<String, FeatureKind> kinds,
    OptionalInt k,
    List<String> names,
    Optional<SegmentAlgorithm> algorithm,
    long seed)
    implements Spec {
  static final int FEWEST = 2;
  static final int MOST = 50;

  public SegmentsSpec {
    drop = List.copyOf(drop);
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    names = List.copyOf(names);
  }

  /** A spec without a file of its own: everything inferred, the seed 42. */
  public static SegmentsSpec of(Path file) {
    return new SegmentsSpec(
        file,
        Optional.empty(),
        List.of(),
        Map.of(),
        OptionalInt.empty(),
        List.of(),
        Optional.empty(),
        RiskSpec.DEFAULT_SEED);
  }

  public SegmentsSpec withFile(Path other) {
    return new SegmentsSpec(other, id, drop, kinds, k, names, algorithm, seed);
  }

  public SegmentsSpec withId(String column) {
    return new SegmentsSpec(file, Optional.of(column), drop, kinds, k, names, algorithm, seed);
  }

  public SegmentsSpec withSeed(long other) {
    return new SegmentsSpec(file, id, drop, kinds, k, names, algorithm, other);
  }

  @Override
  public Map<String, List<String>> columnsByKey() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    named.put("id", id.stream().toList());
    named.put("drop", drop);
    named.put("kinds", List.copyOf(kinds.keySet()));
    return Collections.unmodifiableMap(named);
  }

  @Override
  public ReadOptions readOptions() {
    return new ReadOptions(id, Optional.empty(), Set.copyOf(drop), kinds);
  }
}
