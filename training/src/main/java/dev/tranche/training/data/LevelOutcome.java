package dev.tranche.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column collected as levels. */
final class LevelOutcome {
  /** Below this many levels even a different one in each row is no sign of an identifier. */
  private static final int FEW_LEVELS = 20;

  private static final double MOSTLY_DIFFERENT = 0.9;

  private final String name;
  private final Reading reading;
  private final List<Piece.Levels> pieces;
  private final Piece.Tally tally;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> levels = new ArrayList<>();
  private long filled;
  private boolean overflowed;

  LevelOutcome(String name, Reading reading, ColumnPieces pieces) {
    this.name = name;
    this.reading = reading;
    this.pieces = pieces.of(Piece.Levels.class);
    this.tally = pieces.tally(piece -> ((Piece.Levels) piece).tally());
  }

  Outcome get() {
    if (reading == Reading.INFERRED
        && tally.firstText().isPresent()
        && tally.numbers() >= NumberOutcome.MOSTLY * tally.filled()) {
      return new Outcome.Faulty(LineFault.notANumber(tally.firstText().get(), name));
    }
    int gaps = tally.gaps().total();
    if (reading == Reading.TARGET && gaps > 0) {
      String rows = gaps == 1 ? "1 row" : gaps + " rows";
      return new Outcome.Faulty(
          new LineFault(
              tally.gaps().firstLine(),
              name,
              "the label is missing (in " + rows + "); every row needs one"));
    }
    pieces.forEach(this::number);
    if (reading == Reading.TARGET && overflowed) {
      return new Outcome.Faulty(LineFault.at(0, Target.tooManyValues(name, levels)));
    }
    Optional<String> useless = reading == Reading.TARGET ? Optional.empty() : useless();
    ColumnProfile profile =
        new ColumnProfile(name, kind(), reason(), tally.gaps().byWord(), 0, useless);
    return useless.isPresent()
        ? new Outcome.Left(profile)
        : new Outcome.Kept(column(gaps), profile);
  }

  /** Numbers the levels in order of appearance, until there are too many. */
  private void number(Piece.Levels piece) {
    if (overflowed) {
      return;
    }
    for (int i = 0; i < piece.levels().size(); i++) {
      String level = piece.levels().get(i);
      if (!numbers.containsKey(level)) {
        if (levels.size() == LevelPool.MOST) {
          overflowed = true;
          filled += piece.filledUntil()[i];
          return;
        }
        numbers.put(level, levels.size());
        levels.add(level);
      }
    }
    filled += piece.tally().filled();
  }

  private String kind() {
    return reading == Reading.TARGET ? "target" : Kind.CATEGORICAL.word();
  }

  private String reason() {
    return switch (reading) {
      case TARGET -> "named as the target";
      case CATEGORICAL -> "declared";
      default ->
          tally
              .firstText()
              .map(text -> Fault.quoted(text.cell()) + " in line " + text.line() + " is no number")
              .orElse("a cell is no number");
    };
  }

  private Optional<String> useless() {
    if (levels.isEmpty()) {
      return Optional.of("every cell is missing");
    }
    if (levels.size() >= FEW_LEVELS && levels.size() > MOSTLY_DIFFERENT * filled) {
      return Optional.of("nearly every row has a value of its own, as in an identifier");
    }
    if (overflowed) {
      return Optional.of("more than " + LevelPool.MOST + " levels");
    }
    return levels.size() == 1
        ? Optional.of("constant: every filled cell is " + Fault.quoted(levels.get(0)))
        : Optional.empty();
  }

  private CategoricalColumn column(int gaps) {
    List<String> sorted = new ArrayList<>(levels);
    Collections.sort(sorted);
    byte[] cells = new byte[pieces.stream().mapToInt(piece -> piece.cells().length).sum()];
    int at = 0;
    for (Piece.Levels piece : pieces) {
      byte[] renumbered = new byte[LevelPool.FULL];
      for (int i = 0; i < piece.levels().size(); i++) {
        renumbered[i + 1] = (byte) (1 + Collections.binarySearch(sorted, piece.levels().get(i)));
      }
      for (byte cell : piece.cells()) {
        cells[at++] = renumbered[cell & 0xFF];
      }
    }
    return new CategoricalColumn(name, cells, sorted, gaps);
  }
}
