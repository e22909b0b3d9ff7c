package dev.tranche.training.read;

import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.NumericColumn;
import java.util.List;
import java.util.Optional;

/** A column collected as numbers. */
final class NumberOutcome {
  /** A column with at least this share of numbers was meant to be numeric. */
  static final double MOSTLY = 0.9;

  private final String name;
  private final Reading reading;
  private final ColumnChunks pieces;
  private final ColumnChunk.Tally tally;

  NumberOutcome(String name, Reading reading, ColumnChunks pieces) {
    this.name = name;
    this.reading = reading;
    this.pieces = pieces;
    this.tally = pieces.tally(piece -> ((ColumnChunk.Numbers) piece).tally());
  }

  ColumnResult get() {
    if (tally.firstText().isPresent()) {
      boolean fault = reading == Reading.NUMERIC || tally.numbers() >= MOSTLY * tally.filled();
      return fault
          ? new ColumnResult.Faulty(tally.firstText().get().notANumber(name))
          : new ColumnResult.Again();
    }
    Optional<String> useless = useless();
    ColumnProfile profile =
        new ColumnProfile(
            name,
            FeatureKind.NUMERIC.word(),
            reading == Reading.NUMERIC ? "declared" : "every filled cell is a number",
            tally.gaps().byWord(),
            Math.toIntExact(tally.infinite()),
            useless);
    if (useless.isPresent()) {
      return new ColumnResult.Left(profile);
    }
    List<ColumnChunk.Numbers> numbers = pieces.of(ColumnChunk.Numbers.class);
    float[] values = Chunks.floats(numbers.stream().map(ColumnChunk.Numbers::values).toList());
    int infinite = Math.toIntExact(tally.infinite());
    return new ColumnResult.Kept(
        new NumericColumn(name, values, tally.gaps().total(), infinite), profile);
  }

  private Optional<String> useless() {
    if (tally.least() > tally.greatest()) {
      return Optional.of(tally.infinite() == 0 ? "every cell is missing" : "no cell is finite");
    }
    if (tally.least() == tally.greatest()) {
      return Optional.of("constant: every filled cell is " + tally.least());
    }
    List<ColumnChunk.Numbers> numbers = pieces.of(ColumnChunk.Numbers.class);
    boolean keyed =
        numbers.stream().allMatch(piece -> piece.keys().length == piece.values().length);
    return reading == Reading.INFERRED && keyed && tally.gaps().total() == 0
        ? Identifiers.reason(
            name,
            Chunks.longs(numbers.stream().map(ColumnChunk.Numbers::keys).toList()),
            (double) tally.greatest() - tally.least())
        : Optional.empty();
  }
}
