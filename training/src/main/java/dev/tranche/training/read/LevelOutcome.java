package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.csv.LineError;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.LevelPool;
import dev.tranche.training.table.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A column collected as levels. */
final class LevelOutcome {
  /** Below this many levels even a different one in each row is no sign of an identifier. */
  private static final int FEW_LEVELS = 20;

  private static final double MOSTLY_DIFFERENT = 0.9;

  private final String name;
  private final Reading reading;
  private final List<ColumnChunk.Levels> pieces;
  private final ColumnChunk.Tally tally;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> levels = new ArrayList<>();
  private long filled;
  private boolean overflowed;

  LevelOutcome(String name, Reading reading, ColumnChunks pieces) {
    this.name = name;
    this.reading = reading;
    this.pieces = pieces.of(ColumnChunk.Levels.class);
    this.tally = pieces.tally(piece -> ((ColumnChunk.Levels) piece).tally());
  }

  ColumnResult get() {
    if (reading == Reading.INFERRED
        && tally.firstText().isPresent()
        && tally.numbers() >= NumberOutcome.MOSTLY * tally.filled()) {
      return new ColumnResult.Faulty(tally.firstText().get().notANumber(name));
    }
    int gaps = tally.gaps().total();
    if (reading == Reading.TARGET && gaps > 0) {
      String rows = gaps == 1 ? "1 row" : gaps + " rows";
      return new ColumnResult.Faulty(
          new LineError(
              tally.gaps().firstLine(),
              name,
              "the label is missing (in " + rows + "); every row needs one"));
    }
    pieces.forEach(this::number);
    if (reading == Reading.TARGET && levels.size() > LevelPool.MOST) {
      return new ColumnResult.Faulty(LineError.at(0, Target.tooManyValues(name, levels)));
    }
    FrequentLevels kept = FrequentLevels.of(levels, rowsOfLevels());
    Optional<String> useless = reading == Reading.TARGET ? Optional.empty() : useless(kept);
    ColumnProfile profile =
        new ColumnProfile(name, kind(), reason(kept), tally.gaps().byWord(), 0, useless);
    return useless.isPresent()
        ? new ColumnResult.Left(profile)
        : new ColumnResult.Kept(column(kept, gaps), profile);
  }

  /** Numbers the levels in order of appearance, until there are too many. */
  private void number(ColumnChunk.Levels piece) {
    if (overflowed) {
      return;
    }
    for (int i = 0; i < piece.levels().size(); i++) {
      String level = piece.levels().get(i);
      if (!numbers.containsKey(level)) {
        if (levels.size() == LevelPool.MANY) {
          overflowed = true;
          filled += piece.filledUntil()[i];
          return;
        }
        numbers.put(level, levels.size());
        levels.add(level);
      }
    }
    filled += piece.cells().length - piece.tally().gaps().total();
  }

  private String kind() {
    return reading == Reading.TARGET ? "target" : FeatureKind.CATEGORICAL.word();
  }

  private String reason(FrequentLevels kept) {
    String rare =
        kept.rest()
            .map(rest -> "; " + levels.size() + " levels, the rare ones together as '" + rest + "'")
            .orElse("");
    return whyLevels() + rare;
  }

  private String whyLevels() {
    return switch (reading) {
      case TARGET -> "named as the target";
      case CATEGORICAL -> "declared";
      default ->
          tally
              .firstText()
              .map(
                  text ->
                      FileError.quoted(text.cell()) + " in line " + text.line() + " is no number")
              .orElse("a cell is no number");
    };
  }

  private Optional<String> useless(FrequentLevels kept) {
    if (levels.isEmpty()) {
      return Optional.of("every cell is missing");
    }
    if (levels.size() >= FEW_LEVELS && levels.size() > MOSTLY_DIFFERENT * filled) {
      return Optional.of("nearly every row has a value of its own, as in an identifier");
    }
    if (overflowed) {
      return Optional.of(String.format(Locale.ROOT, "more than %,d levels", LevelPool.MANY));
    }
    if (!kept.useful()) {
      return Optional.of(
          levels.size() + " levels, none in " + FrequentLevels.FEWEST_ROWS + " rows or more");
    }
    return levels.size() == 1
        ? Optional.of("constant: every filled cell is " + FileError.quoted(levels.get(0)))
        : Optional.empty();
  }

  /** How many rows each level is in; none where there were too many levels to count. */
  private int[] rowsOfLevels() {
    int[] rows = new int[levels.size()];
    if (overflowed) {
      return rows;
    }
    for (ColumnChunk.Levels piece : pieces) {
      int[] numbers = numbers(piece);
      for (char cell : piece.cells()) {
        if (cell > 0) {
          rows[numbers[cell - 1]]++;
        }
      }
    }
    return rows;
  }

  /** For each of a piece's levels its number among all. */
  private int[] numbers(ColumnChunk.Levels piece) {
    return piece.levels().stream().mapToInt(numbers::get).toArray();
  }

  private CategoricalColumn column(FrequentLevels kept, int gaps) {
    byte[] cells = new byte[pieces.stream().mapToInt(piece -> piece.cells().length).sum()];
    int at = 0;
    for (ColumnChunk.Levels piece : pieces) {
      int[] numbers = numbers(piece);
      byte[] codes = new byte[numbers.length + 1];
      for (int i = 0; i < numbers.length; i++) {
        codes[i + 1] = (byte) (1 + kept.place()[numbers[i]]);
      }
      for (char cell : piece.cells()) {
        cells[at++] = codes[cell];
      }
    }
    return new CategoricalColumn(name, cells, kept.levels(), gaps, kept.rest());
  }
}
