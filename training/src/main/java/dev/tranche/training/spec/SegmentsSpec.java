package dev.tranche.training.spec;

import dev.tranche.csv.CsvForm;
import dev.tranche.scoring.bundle.segment.AdviceArea;
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
 */
public record SegmentsSpec(Path file, CsvForm form, Columns columns, Wanted wanted, long seed)
    implements Spec {
  static final int FEWEST = 2;
  static final int MOST = 50;

  /**
   * What the columns are for.
   *
   * @param id the column that identifies a customer
   * @param drop columns not to be read
   * @param cells what those of columns mean, where not to be inferred
   */
  public record Columns(Optional<String> id, List<String> drop, CellSpec cells) {
    public Columns {
      drop = List.copyOf(drop);
    }
  }

  /**
   * Which segments there are to be.
   *
   * @param k how many, 2 to 50; chosen from the data if absent
   * @param names one each, or none at all
   * @param algorithm what finds them, if not the usual one
   * @param advice by a segment's name or number, in place of what its figures suggest
   */
  public record Wanted(
      OptionalInt k,
      List<String> names,
      Optional<SegmentAlgorithm> algorithm,
      Map<String, Map<AdviceArea, String>> advice) {
    public Wanted {
      names = List.copyOf(names);
      advice = Collections.unmodifiableMap(new LinkedHashMap<>(advice));
    }
  }

  /** A spec without a file of its own: everything inferred, the seed 42. */
  public static SegmentsSpec of(Path file) {
    return new SegmentsSpec(
        file,
        CsvForm.unknown(),
        new Columns(Optional.empty(), List.of(), CellSpec.inferred()),
        new Wanted(OptionalInt.empty(), List.of(), Optional.empty(), Map.of()),
        RiskSpec.DEFAULT_SEED);
  }

  public SegmentsSpec withFile(Path other) {
    return new SegmentsSpec(other, form, columns, wanted, seed);
  }

  /** A file that is written so, as far as it is said; the rest as it was. */
  public SegmentsSpec withForm(CsvForm other) {
    return new SegmentsSpec(file, other.or(form), columns, wanted, seed);
  }

  public SegmentsSpec withId(String column) {
    Columns identified = new Columns(Optional.of(column), drop(), columns.cells());
    return new SegmentsSpec(file, form, identified, wanted, seed);
  }

  /** Found by that, whatever was asked for. */
  public SegmentsSpec with(SegmentAlgorithm algorithm) {
    Wanted found = new Wanted(wanted.k(), wanted.names(), Optional.of(algorithm), wanted.advice());
    return new SegmentsSpec(file, form, columns, found, seed);
  }

  public SegmentsSpec withSeed(long other) {
    return new SegmentsSpec(file, form, columns, wanted, other);
  }

  @Override
  public Optional<String> id() {
    return columns.id();
  }

  @Override
  public List<String> drop() {
    return columns.drop();
  }

  @Override
  public Map<String, FeatureKind> kinds() {
    return columns.cells().kinds();
  }

  @Override
  public Map<String, List<String>> columnsByKey() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    named.put("id", id().stream().toList());
    named.put("drop", drop());
    named.put("kinds", List.copyOf(kinds().keySet()));
    named.putAll(columns.cells().values().columnsByKey());
    return Collections.unmodifiableMap(named);
  }

  @Override
  public ReadOptions readOptions() {
    return new ReadOptions(
        id(), Optional.empty(), Set.copyOf(drop()), kinds(), columns.cells().values());
  }
}
