package dev.tranche.scoring.graph;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.margin.ColumnEvaluation;
import java.util.Arrays;
import java.util.List;

/**
 * Raw values of some customers, column by column in the bundle's feature order.
 *
 * @param rows how many customers
 * @param numbers {@code float[features][rows]}, NaN where missing; the entry of a categorical
 *     feature is empty
 * @param texts {@code String[features][rows]}, empty where missing; the entry of a numeric feature
 *     is empty
 */
public record Batch(int rows, float[][] numbers, String[][] texts) {
  /** Room for some rows, every value missing. */
  public static Batch missing(List<Feature> features, int rows) {
    float[][] numbers = new float[features.size()][];
    String[][] texts = new String[features.size()][];
    for (int f = 0; f < features.size(); f++) {
      boolean numeric = features.get(f) instanceof Feature.Numeric;
      numbers[f] = new float[numeric ? rows : 0];
      texts[f] = new String[numeric ? 0 : rows];
      Arrays.fill(numbers[f], Float.NaN);
      Arrays.fill(texts[f], "");
    }
    return new Batch(rows, numbers, texts);
  }

  /** Whether a graph gets texts of them, not numbers alone. */
  boolean hasTexts() {
    return Arrays.stream(texts).anyMatch(column -> column.length > 0);
  }

  /** As what reads graphs takes them. */
  public ColumnEvaluation columns() {
    return new ColumnEvaluation(rows, numbers, texts);
  }

  /** Some of the rows. */
  Batch slice(int from, int to) {
    float[][] fewerNumbers = new float[numbers.length][];
    String[][] fewerTexts = new String[texts.length][];
    for (int f = 0; f < numbers.length; f++) {
      fewerNumbers[f] =
          numbers[f].length == 0 ? numbers[f] : Arrays.copyOfRange(numbers[f], from, to);
      fewerTexts[f] = texts[f].length == 0 ? texts[f] : Arrays.copyOfRange(texts[f], from, to);
    }
    return new Batch(to - from, fewerNumbers, fewerTexts);
  }

  /** With the last row repeated until the rows are a multiple of that. */
  Batch padded(int multiple) {
    int length = (rows + multiple - 1) / multiple * multiple;
    if (length == rows) {
      return this;
    }
    float[][] longerNumbers = new float[numbers.length][];
    String[][] longerTexts = new String[texts.length][];
    for (int f = 0; f < numbers.length; f++) {
      longerNumbers[f] = Arrays.copyOf(numbers[f], numbers[f].length == 0 ? 0 : length);
      longerTexts[f] = Arrays.copyOf(texts[f], texts[f].length == 0 ? 0 : length);
      for (int row = rows; row < longerNumbers[f].length; row++) {
        longerNumbers[f][row] = numbers[f][rows - 1];
      }
      for (int row = rows; row < longerTexts[f].length; row++) {
        longerTexts[f][row] = texts[f][rows - 1];
      }
    }
    return new Batch(length, longerNumbers, longerTexts);
  }
}
