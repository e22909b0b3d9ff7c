package dev.tranche.training.data;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A column whose kind shows only while reading. It holds one array at a time: numbers until the
 * first other text comes. If no number came before, levels from there on; otherwise nothing but
 * counts, and the file is read once more should the column be categorical after all.
 */
final class InferringCollector implements CellCollector {
  /** A column with at least this share of numbers was meant to be numeric. */
  private static final double MOSTLY = 0.9;

  private final Path file;
  private final String column;
  private Optional<NumericCells> numeric;
  private Optional<CategoricalCells> categorical = Optional.empty();
  private Optional<NotANumber> offender = Optional.empty();
  private long numbers;
  private long texts;

  InferringCollector(Path file, String column) {
    this.file = file;
    this.column = column;
    this.numeric = Optional.of(new NumericCells(column));
  }

  @Override
  public void add(char[] text, int from, int to, long line) {
    float number = Decimals.parse(text, from, to);
    if (!Float.isNaN(number)) {
      numbers++;
      if (numeric.isPresent()) {
        numeric.get().add(number);
      }
    } else if (numeric.isPresent()) {
      addToNumeric(numeric.get(), text, from, to, line);
    } else if (CellWord.of(text, from, to) != CellWord.MISSING) {
      texts++;
    }
    if (categorical.isPresent()) {
      categorical.get().add(text, from, to);
    }
  }

  private void addToNumeric(NumericCells cells, char[] text, int from, int to, long line) {
    switch (CellWord.of(text, from, to)) {
      case MISSING -> cells.addGap();
      case INFINITE -> {
        numbers++;
        cells.addInfinite();
      }
      case TEXT -> {
        texts++;
        offender =
            Optional.of(new NotANumber(file, column, line, new String(text, from, to - from)));
        numeric = Optional.empty();
        if (numbers == 0) {
          categorical = Optional.of(new CategoricalCells(column, cells.size()));
        }
      }
    }
  }

  @Override
  public Collected finish() {
    if (numeric.isPresent()) {
      return numeric.get().finish();
    }
    if (offender.isPresent() && numbers >= MOSTLY * (numbers + texts)) {
      throw offender.get().fault();
    }
    return categorical.map(CategoricalCells::finish).orElseGet(Collected.Again::new);
  }
}
