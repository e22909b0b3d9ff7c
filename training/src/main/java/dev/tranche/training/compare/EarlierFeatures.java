package dev.tranche.training.compare;

import dev.tranche.base.FileError;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The features of the earlier bundle, found in the data of the later one. */
record EarlierFeatures(List<Feature> inputs) {
  static EarlierFeatures of(Manifest earlier) {
    return new EarlierFeatures(earlier.features().inputs());
  }

  /** The rows' values; those of a column that is lost are missing. */
  Batch batch(Table table, int[] rows) {
    Batch batch = Batch.missing(inputs, rows.length);
    for (int f = 0; f < inputs.size(); f++) {
      Optional<Column> column = fitting(table, inputs.get(f));
      for (int row = 0; row < rows.length && column.isPresent(); row++) {
        if (column.get() instanceof NumericColumn numeric) {
          batch.numbers()[f][row] = numeric.values()[rows[row]];
        } else if (column.get() instanceof CategoricalColumn categorical) {
          int code = categorical.code(rows[row]);
          batch.texts()[f][row] = code < 0 ? "" : categorical.categories().get(code);
        }
      }
    }
    return batch;
  }

  private static Optional<Column> fitting(Table table, Feature feature) {
    return table.find(feature.name()).filter(column -> fits(column, feature));
  }

  private static boolean fits(Column column, Feature feature) {
    return feature instanceof Feature.Numeric numeric
        ? column instanceof NumericColumn found
            && found.rules().date().isPresent() == numeric.isDate()
        : column instanceof CategoricalColumn;
  }

  /** A sentence for each of them that the data no longer have as the bundle needs it. */
  List<String> lost(CsvData data) {
    List<String> lost = new ArrayList<>();
    for (Feature feature : inputs) {
      if (fitting(data.table(), feature).isEmpty()) {
        String reason =
            data.dropped().stream()
                .filter(dropped -> dropped.column().equals(feature.name()))
                .map(DroppedColumn::reason)
                .findFirst()
                .orElse("it is of another kind than it was");
        lost.add("column " + FileError.quoted(feature.name()) + " is lost: " + reason);
      }
    }
    return lost;
  }
}
