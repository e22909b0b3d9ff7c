package dev.tranche.training.spec;

import dev.tranche.csv.CsvForm;
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
 * @param form how the file is written, as far as it is said
 * @param k how many segments, 2 to 50; chosen from the data if absent
 * @param names of the segments, one each, or none at all
 * @param algorithm what finds the segments, if not the usual one
 */
public record SegmentsSpec(
    Path file,
    CsvForm form,
    Optional<String> id,
    List<String> drop,
    CellSpec cells,
    OptionalInt k,
    List<String> names,
    Optional<SegmentAlgorithm> algorithm,
    long seed)
    implements Spec {
  static final int FEWEST = 2;
  static final int MOST = 50;

  public SegmentsSpec {
    drop = List.copyOf(drop);
    names = List.copyOf(names);
  }

  /** A spec without a file of its own: everything inferred, the seed 42. */
  public static SegmentsSpec of(Path file) {
    return new SegmentsSpec(
        file,
        CsvForm.unknown(),
        Optional.empty(),
        List.of(),
        CellSpec.inferred(),
        OptionalInt.empty(),
        List.of(),
        Optional.empty(),
        RiskSpec.DEFAULT_SEED);
  }

  public SegmentsSpec withFile(Path other) {
    return new SegmentsSpec(other, form, id, drop, cells, k, names, algorithm, seed);
  }

  /** A file that is written so, as far as it is said; the rest as it was. */
  public SegmentsSpec withForm(CsvForm other) {
    return new SegmentsSpec(file, other.or(form), id, drop, cells, k, names, algorithm, seed);
  }

  public SegmentsSpec withId(String column) {
    return new SegmentsSpec(
        file, form, Optional.of(column), drop, cells, k, names, algorithm, seed);
  }

  public SegmentsSpec withSeed(long other) {
    return new SegmentsSpec(file, form, id, drop, cells, k, names, algorithm, other);
  }

  @Override
  public Map<String, FeatureKind> kinds() {
    return cells.kinds();
  }

  @Override
  public Map<String, List<String>> columnsByKey() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    named.put("id", id.stream().toList());
    named.put("drop", drop);
    named.put("kinds", List.copyOf(kinds().keySet()));
    named.putAll(cells.values().columnsByKey());
    return Collections.unmodifiableMap(named);
  }

  @Override
  public ReadOptions readOptions() {
    return new ReadOptions(id, Optional.empty(), Set.copyOf(drop), kinds(), cells.values());
  }
}
