package dev.tranche.training.export;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import java.util.List;

/** Hand-written features and customers. */
final class Rows {
  private Rows() {}

  static Feature numeric(String name, float median) {
    return new Feature.Numeric(name, 0, 0, 10, median);
  }

  static Feature categorical(String name, String mostFrequent, String... categories) {
    return new Feature.Categorical(name, 0, List.of(categories), mostFrequent);
  }

  /** Customers, each as a number or a text per feature. */
  static Batch of(List<Feature> features, Object[]... customers) {
    Batch batch = Batch.missing(features, customers.length);
    for (int row = 0; row < customers.length; row++) {
      for (int f = 0; f < features.size(); f++) {
        if (customers[row][f] instanceof Number number) {
          batch.numbers()[f][row] = number.floatValue();
        } else {
          batch.texts()[f][row] = (String) customers[row][f];
        }
      }
    }
    return batch;
  }
}
