package dev.tranche.training.read;

import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.NumericColumn;
import java.util.List;
import java.util.Optional;

/** A column read as numbers. */
final class NumericColumnBuilder {
  /** A column with at least this share of numbers was meant to be numeric. */
  static final double MOSTLY = 0.9;

  private final String name;
  private final ColumnType type;
  private final ColumnChunks chunks;
  private final ColumnChunk.Tally tally;

  NumericColumnBuilder(String name, ColumnType type, ColumnChunks chunks) {
    this.name = name;
    this.type = type;
    this.chunks = chunks;
    this.tally = chunks.tally(chunk -> ((ColumnChunk.Numbers) chunk).tally());
  }

  ColumnResult get() {
    if (tally.firstText().isPresent()) {
      boolean error = type == ColumnType.NUMERIC || tally.numbers() >= MOSTLY * tally.filled();
      return error
          ? new ColumnResult.Invalid(tally.firstText().get().notANumber(name))
          : new ColumnResult.Again();
    }
    Optional<String> useless = useless();
    ColumnProfile profile =
        new ColumnProfile(
            name,
            FeatureKind.NUMERIC.word(),
            type == ColumnType.NUMERIC ? "declared" : "every filled cell is a number",
            tally.missing().byWord(),
            Math.toIntExact(tally.infinite()),
            useless);
    if (useless.isPresent()) {
      return new ColumnResult.Left(profile);
    }
    List<ColumnChunk.Numbers> numbers = chunks.of(ColumnChunk.Numbers.class);
    float[] values = Chunks.floats(numbers.stream().map(ColumnChunk.Numbers::values).toList());
    int infinite = Math.toIntExact(tally.infinite());
    return new ColumnResult.Kept(
        new NumericColumn(name, values, tally.missing().total(), infinite), profile);
  }

  private Optional<String> useless() {
    if (tally.least() > tally.greatest()) {
      return Optional.of(tally.infinite() == 0 ? "every cell is missing" : "no cell is finite");
    }
    if (tally.least() == tally.greatest()) {
      return Optional.of("constant: every filled cell is " + tally.least());
    }
    List<ColumnChunk.Numbers> numbers = chunks.of(ColumnChunk.Numbers.class);
    boolean keyed =
        numbers.stream().allMatch(chunk -> chunk.keys().length == chunk.values().length);
    return type == ColumnType.INFERRED && keyed && tally.missing().total() == 0
        ? Identifiers.reason(
            name,
            Chunks.longs(numbers.stream().map(ColumnChunk.Numbers::keys).toList()),
            (double) tally.greatest() - tally.least())
        : Optional.empty();
  }
}
