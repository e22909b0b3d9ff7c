package dev.tranche.training.model.kmeans;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The customers that come with the project, missing values filled, mean 0 and standard deviation 1.
 */
final class StandardisedCustomers {
  private StandardisedCustomers() {}

  /** {@code float[12][10000]}. */
  static float[][] columns() {
    SegmentsSpec spec = SegmentsSpec.of(Path.of("../data/users_data.csv")).withId("user_id");
    Table table = TableReader.read(spec.file(), spec.readOptions()).table();
    List<String> names =
        table.names().stream().filter(name -> table.column(name) instanceof NumericColumn).toList();
    int[] rows = IntStream.range(0, table.rows()).toArray();
    FeatureMatrix features = Preparation.fit(table, names, rows).apply(table, rows);
    Standardisation standardisation = Standardisation.of(features);
    float[][] columns = new float[features.count()][rows.length];
    for (int f = 0; f < columns.length; f++) {
      for (int row : rows) {
        columns[f][row] = standardisation.apply(f, features.columns()[f][row]);
      }
    }
    return columns;
  }
}
