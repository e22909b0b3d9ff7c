package dev.tranche.training.report.document;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.fit.RawRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Customers of the test part as the bundle is asked about them. */
final class TestCustomers {
  /** So many give a share of a tenth within two points, and cost little time. */
  private static final int MOST = 1_000;

  private TestCustomers() {}

  /** At most a thousand, evenly chosen. */
  static List<Row> of(RawRows test) {
    int count = Math.min(MOST, test.rows().length);
    int[] chosen =
        IntStream.range(0, count)
            .map(i -> test.rows()[(int) ((long) i * test.rows().length / count)])
            .toArray();
    Batch batch = test.preparation().raw(test.table(), chosen);
    List<Feature> features = test.preparation().features().inputs();
    List<Row> rows = new ArrayList<>(count);
    for (int row = 0; row < count; row++) {
      float[] numbers = new float[features.size()];
      String[] texts = new String[features.size()];
      for (int f = 0; f < numbers.length; f++) {
        boolean numeric = features.get(f) instanceof Feature.Numeric;
        numbers[f] = numeric ? batch.numbers()[f][row] : Float.NaN;
        texts[f] = numeric ? "" : batch.texts()[f][row];
      }
      rows.add(new Row(numbers, texts));
    }
    return rows;
  }
}
