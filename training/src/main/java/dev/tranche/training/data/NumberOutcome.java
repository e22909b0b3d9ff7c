package dev.tranche.training.data;

import java.util.List;
import java.util.Optional;

/** A column collected as numbers. */
final class NumberOutcome {
  /** A column with at least this share of numbers was meant to be numeric. */
  static final double MOSTLY = 0.9;

  private final String name;
  private final Reading reading;
  private final ColumnPieces pieces;
  private final Piece.Tally tally;

  NumberOutcome(String name, Reading reading, ColumnPieces pieces) {
    this.name = name;
    this.reading = reading;
    this.pieces = pieces;
    this.tally = pieces.tally(piece -> ((Piece.Numbers) piece).tally());
  }

  Outcome get() {
    if (tally.firstText().isPresent()) {
      boolean fault = reading == Reading.NUMERIC || tally.numbers() >= MOSTLY * tally.filled();
      return fault
          ? new Outcome.Faulty(LineFault.notANumber(tally.firstText().get(), name))
          : new Outcome.Again();
    }
    Optional<String> useless = useless();
    ColumnProfile profile =
        new ColumnProfile(
            name,
            Kind.NUMERIC.word(),
            reading == Reading.NUMERIC ? "declared" : "every filled cell is a number",
            tally.gaps().byWord(),
            Math.toIntExact(tally.infinite()),
            useless);
    if (useless.isPresent()) {
      return new Outcome.Left(profile);
    }
    List<Piece.Numbers> numbers = pieces.of(Piece.Numbers.class);
    float[] values = Chunks.floats(numbers.stream().map(Piece.Numbers::values).toList());
    int infinite = Math.toIntExact(tally.infinite());
    return new Outcome.Kept(
        new NumericColumn(name, values, tally.gaps().total(), infinite), profile);
  }

  private Optional<String> useless() {
    if (tally.least() > tally.greatest()) {
      return Optional.of(tally.infinite() == 0 ? "every cell is missing" : "no cell is finite");
    }
    if (tally.least() == tally.greatest()) {
      return Optional.of("constant: every filled cell is " + tally.least());
    }
    List<Piece.Numbers> numbers = pieces.of(Piece.Numbers.class);
    boolean keyed =
        numbers.stream().allMatch(piece -> piece.keys().length == piece.values().length);
    return reading == Reading.INFERRED && keyed && tally.gaps().total() == 0
        ? Identifiers.reason(
            name,
            Chunks.longs(numbers.stream().map(Piece.Numbers::keys).toList()),
            (double) tally.greatest() - tally.least())
        : Optional.empty();
  }
}
