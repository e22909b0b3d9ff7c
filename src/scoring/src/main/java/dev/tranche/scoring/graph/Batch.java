package dev.tranche.scoring.graph;

import dev.tranche.scoring.bundle.Feature;
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
}
