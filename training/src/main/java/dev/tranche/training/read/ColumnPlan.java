package dev.tranche.training.read;

import dev.tranche.csv.ColumnPlaces;
import java.util.Arrays;
import java.util.List;

/**
 * How a column is read. What its first rows look like decides how an inferred one is tried; it
 * decides on time and memory, never on the result.
 *
 * @param asCategories whether cells are read as categories
 * @param keyed whether cells read as numbers may identify the rows
 */
record ColumnPlan(String name, ColumnType type, boolean asCategories, boolean keyed) {
  private static final int FEW = 20;

  /** Before anything was seen of a column of the file. */
  static ColumnPlan of(List<String> header, int column, ReadOptions options) {
    String name = header.get(column);
    ColumnType named = ColumnType.of(name, options);
    boolean unnamed = named == ColumnType.INFERRED && ColumnPlaces.isUnnamed(header, column);
    ColumnType type = unnamed ? ColumnType.UNNAMED : named;
    boolean categories = type == ColumnType.CATEGORICAL || type == ColumnType.TARGET;
    return new ColumnPlan(name, type, categories, type == ColumnType.INFERRED);
  }

  /** After its first rows were seen. */
  ColumnPlan after(ColumnChunk sample) {
    if (type != ColumnType.INFERRED || !(sample instanceof ColumnChunk.Numbers numbers)) {
      return this;
    }
    long[] keys = numbers.keys();
    boolean different = keys.length == 0 || Arrays.stream(keys).distinct().count() == keys.length;
    boolean texts = numbers.tally().texts() > 0;
    return new ColumnPlan(name, type, texts, !texts && keys.length >= FEW && different);
  }

  /** With another try, now that it turned out to hold categories. */
  ColumnPlan withCategories() {
    return new ColumnPlan(name, type, true, false);
  }

  /** Not to be read this time. */
  ColumnPlan ignored() {
    return new ColumnPlan(name, ColumnType.IGNORED, false, false);
  }

  ColumnReader reader() {
    if (type == ColumnType.IGNORED) {
      return ColumnReader.ignoring();
    }
    if (type == ColumnType.ID) {
      return new IdReader();
    }
    if (type == ColumnType.UNNAMED) {
      return new UnnamedReader();
    }
    return asCategories ? new CategoryReader() : new NumberReader(keyed);
  }

  /** What all chunks of the column together are. */
  ColumnResult finish(ColumnChunks chunks) {
    if (type == ColumnType.IGNORED) {
      return new ColumnResult.Ignored();
    }
    if (type == ColumnType.ID) {
      return IdColumnBuilder.of(name, chunks);
    }
    if (type == ColumnType.UNNAMED) {
      return UnnamedColumn.of(name, chunks);
    }
    return asCategories
        ? new CategoricalColumnBuilder(name, type, chunks).get()
        : new NumericColumnBuilder(name, type, chunks).get();
  }
}
