package dev.tranche.training.read;

import dev.tranche.csv.ColumnPlaces;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.value.CellWords;
import dev.tranche.training.read.cell.NumberStyleSearch.Doubt;
import dev.tranche.training.table.WholeNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a column is read. What its first rows look like decides how an inferred one is tried; it
 * decides on time and memory, never on the result.
 *
 * @param reading what its cells are read as
 * @param rules what its cells mean
 * @param decimal its decimal separator, if that is known
 * @param doubts what else its numbers could mean
 */
record ColumnPlan(
    String name,
    ColumnType type,
    Reading reading,
    ValueRules rules,
    Optional<Character> decimal,
    List<Doubt> doubts) {
  private static final int FEW = 20;
  private static final double MOSTLY_DIFFERENT = 0.95;

  /** What cells are read as. */
  enum Reading {
    /** Numbers, tried first. */
    NUMBERS,
    /** Numbers that may identify the rows. */
    KEYED_NUMBERS,
    /** Categories, which may turn out to be numbers in some style, or dates. */
    CATEGORIES,
    /** Numbers, or dates, of a style that all categories were found to be written in. */
    STYLED_NUMBERS,
    /** Categories, even if they look like numbers. */
    CODES
  }

  /** Before anything was seen of a column of the file. */
  static ColumnPlan of(List<String> header, int column, ReadOptions options) {
    String name = header.get(column);
    ColumnType named = ColumnType.of(name, options);
    boolean unnamed = named == ColumnType.INFERRED && ColumnPlaces.isUnnamed(header, column);
    ColumnType type = unnamed ? ColumnType.UNNAMED : named;
    Reading reading =
        switch (type) {
          case CATEGORICAL, TARGET -> Reading.CODES;
          case DATE -> Reading.CATEGORIES;
          case INFERRED, NUMERIC ->
              options.values().decimal(name).filter(c -> c != '.').isPresent()
                  ? Reading.CATEGORIES
                  : type == ColumnType.INFERRED ? Reading.KEYED_NUMBERS : Reading.NUMBERS;
          default -> Reading.NUMBERS;
        };
    return new ColumnPlan(
        name,
        type,
        reading,
        type == ColumnType.TARGET
            ? options.values().rulesOfTarget(name).keeping(CellWords.LABELS)
            : options.values().rules(name),
        options.values().decimal(name),
        List.of());
  }

  /** After its first rows were seen. */
  ColumnPlan after(ColumnChunk sample) {
    if (type != ColumnType.INFERRED || !(sample instanceof ColumnChunk.Numbers numbers)) {
      return this;
    }
    long[] keys = WholeNumbers.given(numbers.keys());
    long different = Arrays.stream(keys).distinct().count();
    if (numbers.tally().texts().count() > 0) {
      return as(Reading.CATEGORIES);
    }
    // A sample of nearly missing values alone does not tell.
    boolean keyed =
        keys.length >= FEW
            ? different >= MOSTLY_DIFFERENT * keys.length
            : numbers.keys().length == numbers.values().length;
    return as(keyed ? Reading.KEYED_NUMBERS : Reading.NUMBERS);
  }

  /** To be read as that. */
  ColumnPlan as(Reading other) {
    return new ColumnPlan(name, type, other, rules, decimal, doubts);
  }

  /** To be read as numbers written that way. */
  ColumnPlan styled(NumberStyle style, List<Doubt> doubtful) {
    return new ColumnPlan(name, type, Reading.STYLED_NUMBERS, rules.with(style), decimal, doubtful);
  }

  /** To be read as dates written that way. */
  ColumnPlan dated(DateStyle style) {
    return new ColumnPlan(
        name, type, Reading.STYLED_NUMBERS, rules.with(style), decimal, List.of());
  }

  /** Not to be read this time. */
  static ColumnPlan ignored(String name) {
    return new ColumnPlan(
        name, ColumnType.IGNORED, Reading.NUMBERS, ValueRules.USUAL, Optional.empty(), List.of());
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
    if (mayIdentify() && reading == Reading.STYLED_NUMBERS) {
      return NumberReader.ofIdentifiers(rules);
    }
    return asCategories()
        ? new CategoryReader(rules)
        : new NumberReader(reading == Reading.KEYED_NUMBERS, rules);
  }

  /** What all chunks of the column together are. */
  ColumnResult finish(ChunkedColumn chunks) {
    if (type == ColumnType.IGNORED) {
      return new ColumnResult.Ignored();
    }
    if (type == ColumnType.ID) {
      return IdColumnBuilder.of(name, chunks);
    }
    if (type == ColumnType.UNNAMED) {
      return UnnamedColumn.of(name, chunks);
    }
    return asCategories()
        ? new CategoricalColumnBuilder(this, chunks).get()
        : new NumericColumnBuilder(this, chunks).get();
  }

  /** Whether its numbers may identify rows: digits, perhaps with something between thousands. */
  boolean mayIdentify() {
    NumberStyle style = rules.style();
    boolean grouped =
        style.grouping().isPresent()
            && style.units().isEmpty()
            && !style.asInAccounts()
            && rules.date().isEmpty();
    return type == ColumnType.INFERRED && (reading != Reading.STYLED_NUMBERS || grouped);
  }

  private boolean asCategories() {
    return reading == Reading.CATEGORIES || reading == Reading.CODES;
  }
}
