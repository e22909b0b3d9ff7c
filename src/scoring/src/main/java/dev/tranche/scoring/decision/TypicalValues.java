package dev.tranche.scoring.decision;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.util.List;

/** Each feature's typical value, with which the graphs fill missing values. Immutable. */
public final class TypicalValues {
  private final float[] numbers;
  private final String[] texts;

  /** Of the features that customers give. */
  public TypicalValues(List<Feature> features) {
    this.numbers = new float[features.size()];
    this.texts = new String[features.size()];
    for (int f = 0; f < numbers.length; f++) {
      texts[f] = "";
      if (features.get(f) instanceof Feature.Numeric numeric) {
        numbers[f] = numeric.median();
      } else if (features.get(f) instanceof Feature.Categorical categorical) {
        texts[f] = categorical.mostFrequent();
      }
    }
  }

  /** The same customer, but typical in some features. */
  public Row in(Row row, int... features) {
    float[] otherNumbers = row.numbers().clone();
    String[] otherTexts = row.texts().clone();
    for (int f : features) {
      otherNumbers[f] = numbers[f];
      otherTexts[f] = texts[f];
    }
    return new Row(otherNumbers, otherTexts);
  }
}
