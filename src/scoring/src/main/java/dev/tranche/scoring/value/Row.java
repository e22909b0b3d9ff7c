package dev.tranche.scoring.value;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import java.util.Arrays;
import java.util.List;

/**
 * The raw values of one customer in the bundle's feature order.
 *
 * @param numbers NaN where missing or where the feature is categorical
 * @param texts empty where missing or where the feature is numeric
 */
public record Row(float[] numbers, String[] texts) {
  /** Whether a feature has no value. */
  public boolean missing(int feature) {
    return Float.isNaN(numbers[feature]) && texts[feature].isEmpty();
  }

  /** Whether another customer has the same values in every feature. */
  public boolean same(Row other) {
    return Arrays.equals(numbers, other.numbers) && Arrays.equals(texts, other.texts);
  }

  /** The same customer with another number. */
  public Row with(int feature, float number) {
    float[] others = numbers.clone();
    others[feature] = number;
    return new Row(others, texts);
  }

  /** The same customer with another text. */
  public Row with(int feature, String text) {
    String[] others = texts.clone();
    others[feature] = text;
    return new Row(numbers, others);
  }

  /** The same customer with what another has in some features. */
  public Row from(Row other, int... features) {
    float[] otherNumbers = numbers.clone();
    String[] otherTexts = texts.clone();
    for (int f : features) {
      otherNumbers[f] = other.numbers[f];
      otherTexts[f] = other.texts[f];
    }
    return new Row(otherNumbers, otherTexts);
  }

  /** Puts rows side by side for one run of a graph. */
  public static Batch batch(List<Feature> features, List<Row> rows) {
    Batch batch = Batch.missing(features, rows.size());
    boolean[] numeric = new boolean[features.size()];
    for (int f = 0; f < numeric.length; f++) {
      numeric[f] = features.get(f) instanceof Feature.Numeric;
    }
    // Row by row: each is somewhere else in memory, and the columns are not.
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      for (int f = 0; f < numeric.length; f++) {
        if (numeric[f]) {
          batch.numbers()[f][r] = row.numbers[f];
        } else {
          batch.texts()[f][r] = row.texts[f];
        }
      }
    }
    return batch;
  }
}
