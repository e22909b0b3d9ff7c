package dev.tranche.batch;

import dev.tranche.base.FileError;
import dev.tranche.csv.CellReader;
import dev.tranche.csv.LineError;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.FeatureValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of a feature's column as its model takes them: numbers with NaN for missing values, or
 * texts, each different one once, with the empty text for missing values.
 */
final class FeatureCells implements CellReader {
  private record WrongCell(long line, String cell) {}

  private static final int FIRST_SIZE = 1024;

  private final Feature feature;
  private final FeatureValues values;
  private final boolean numeric;
  private final Map<String, String> known = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private float[] numbers = {};
  private int size;
  private Optional<WrongCell> wrong = Optional.empty();

  FeatureCells(Feature feature) {
    this.feature = feature;
    this.values = new FeatureValues(feature);
    this.numeric = feature instanceof Feature.Numeric;
  }

  String name() {
    return feature.name();
  }

  float number(int row) {
    return numeric ? numbers[row] : Float.NaN;
  }

  String text(int row) {
    return numeric ? "" : texts.get(row);
  }

  @Override
  public void add(char[] text, int from, int to, int line) {
    if (!numeric) {
      texts.add(known.computeIfAbsent(new String(text, from, to - from), values::category));
      return;
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(FIRST_SIZE, 2 * size));
    }
    float number = values.number(text, from, to);
    if (Float.isNaN(number) && wrong.isEmpty() && values.isNone(text, from, to)) {
      wrong = Optional.of(new WrongCell(line, new String(text, from, to - from)));
    }
    numbers[size++] = number;
  }

  /**
   * The first cell that is no number, or no date.
   *
   * @param startLine of the block that was read last
   */
  Optional<LineError> error(long startLine) {
    Optional<LineError> error =
        wrong.map(
            text ->
                new LineError(
                    startLine + text.line(),
                    feature.name(),
                    FileError.quoted(text.cell())
                        + " is not "
                        + values.wanted()
                        + ", as the bundle's models need"));
    wrong = Optional.empty();
    return error;
  }
}
