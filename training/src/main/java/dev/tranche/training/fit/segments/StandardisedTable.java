package dev.tranche.training.fit.segments;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.NumericColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All rows of a file, made comparable by distances.
 *
 * @param dropped columns left out, those of the reader first
 * @param columns standardised, {@code float[features][rows]}
 */
public record StandardisedTable(
    CsvData data,
    List<DroppedColumn> dropped,
    Preparation preparation,
    Standardisation standardisation,
    float[][] columns) {
  private static final int SHOWN = 5;

  public StandardisedTable {
    dropped = List.copyOf(dropped);
  }

  /** Throws {@link InputException} if fewer than two columns are numeric. */
  static StandardisedTable of(SegmentsSpec spec, CsvData data) {
    List<DroppedColumn> dropped = new ArrayList<>(data.dropped());
    int[] rows = IntStream.range(0, data.table().rows()).toArray();
    Preparation preparation =
        Preparation.fit(data.table(), numericNames(spec, data, dropped), rows);
    if (preparation.features().ofModels().size() < 2) {
      throw new InputException(
          spec.file()
              + ": segments need at least 2 numeric columns, found "
              + preparation.features().names()
              + dropped.stream()
                  .limit(SHOWN)
                  .map(it -> "; " + FileError.quoted(it.column()) + " is left out: " + it.reason())
                  .collect(Collectors.joining()));
    }
    FeatureMatrix features = preparation.apply(data.table(), rows);
    Standardisation standardisation = Standardisation.withLogarithms(features);
    return new StandardisedTable(
        data, dropped, preparation, standardisation, standardised(features, standardisation));
  }

  StandardisedTable warning(List<String> more) {
    return new StandardisedTable(
        data.warning(more), dropped, preparation, standardisation, columns);
  }

  public List<String> names() {
    return preparation.features().names();
  }

  /** In the features' own units, {@code float[features][rows]}. */
  float[][] raw() {
    int[] rows = IntStream.range(0, data.table().rows()).toArray();
    return preparation.apply(data.table(), rows).columns();
  }

  private static List<String> numericNames(
      SegmentsSpec spec, CsvData data, List<DroppedColumn> dropped) {
    List<String> names = new ArrayList<>();
    for (String name : data.table().names()) {
      if (data.table().column(name) instanceof NumericColumn numbers) {
        if (numbers.differs()) {
          names.add(name);
        } else {
          dropped.add(new DroppedColumn(name, "constant: distances need numbers that differ"));
        }
      } else if (!spec.id().equals(Optional.of(name))) {
        dropped.add(new DroppedColumn(name, "is not numeric; distances need numbers"));
      }
    }
    return names;
  }

  private static float[][] standardised(FeatureMatrix features, Standardisation standardisation) {
    float[][] columns = new float[features.count()][features.rows()];
    for (int f = 0; f < columns.length; f++) {
      for (int row = 0; row < columns[f].length; row++) {
        columns[f][row] = standardisation.apply(f, features.columns()[f][row]);
      }
    }
    return columns;
  }
}
