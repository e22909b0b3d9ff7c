package dev.tranche.training.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a risk model is fitted to.
 *
 * @param target the column that holds the labels
 * @param positive the label that means default; by convention if absent
 * @param monotone the direction in which the probability of default moves as the column grows
 * @param protectedColumns never features; kept to compare the model's quality between groups
 */
public record RiskSpec(
    Path file,
    Optional<String> id,
    String target,
    Optional<String> positive,
    List<String> drop,
    Map<String, Kind> kinds,
    Map<String, Direction> monotone,
    List<String> protectedColumns,
    long seed)
    implements Spec {
  static final long DEFAULT_SEED = 42;

  public RiskSpec {
    drop = List.copyOf(drop);
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    monotone = Collections.unmodifiableMap(new LinkedHashMap<>(monotone));
    protectedColumns = List.copyOf(protectedColumns);
  }

  /** A spec without a file of its own: all but the target inferred, the seed 42. */
  public static RiskSpec of(Path file, String target) {
    return new RiskSpec(
        file,
        Optional.empty(),
        target,
        Optional.empty(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        DEFAULT_SEED);
  }

  public RiskSpec withFile(Path other) {
    return new RiskSpec(other, id, target, positive, drop, kinds, monotone, protectedColumns, seed);
  }

  public RiskSpec withId(String column) {
    return new RiskSpec(
        file, Optional.of(column), target, positive, drop, kinds, monotone, protectedColumns, seed);
  }

  /** Another column of labels; what the positive one is there is no longer known. */
  public RiskSpec withTarget(String column) {
    return new RiskSpec(
        file,
        id,
        column,
        column.equals(target) ? positive : Optional.empty(),
        drop,
        kinds,
        monotone,
        protectedColumns,
        seed);
  }

  public RiskSpec withSeed(long other) {
    return new RiskSpec(file, id, target, positive, drop, kinds, monotone, protectedColumns, other);
  }

  @Override
  public Map<String, List<String>> columnsByKey() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    named.put("id", id.stream().toList());
    named.put("target", List.of(target));
    named.put("drop", drop);
    named.put("kinds", List.copyOf(kinds.keySet()));
    named.put("monotone", List.copyOf(monotone.keySet()));
    named.put("protected", protectedColumns);
    return Collections.unmodifiableMap(named);
  }

  @Override
  public ReadOptions readOptions() {
    return new ReadOptions(id, Optional.of(target), Set.copyOf(drop), kinds);
  }
}
