package dev.tranche.training.bundle.reference;

import dev.tranche.scoring.bundle.reference.ReferenceColumn;
import dev.tranche.scoring.bundle.reference.ValueBins;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the columns of some rows are spread, by deciles: of so many bins the usual limits of the
 * population stability index are said.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record BinnedTable(Table table, int[] rows) {
  static final int BINS = 10;

  /** Of all that models see; whether a value is missing is told with the value's own feature. */
  List<ReferenceColumn> of(FeatureSet features) {
    var indicators =
        features.derived().stream()
            .filter(derived -> derived.derivation().tellsMissing())
            .map(DerivedFeature::name)
            .collect(Collectors.toSet());
    return features.ofModels().stream()
        .filter(feature -> !indicators.contains(feature.name()))
        .map(this::column)
        .toList();
  }

  private ReferenceColumn column(Feature feature) {
    if (feature instanceof Feature.Categorical categorical) {
      return new ReferenceColumn(feature.name(), new ValueBins(List.of()), counts(categorical));
    }
    float[] values = known(feature.name());
    ValueBins bins = ValueBins.of(values, BINS);
    return new ReferenceColumn(feature.name(), bins, bins.counts(values));
  }

  /** So many bins of the values of a column of numbers, or fewer. */
  ValueBins bins(String column, int wanted) {
    return ValueBins.of(known(column), wanted);
  }

  private float[] known(String name) {
    float[] values = ((NumericColumn) table.column(name)).values();
    float[] known = new float[rows.length];
    int count = 0;
    for (int row : rows) {
      if (!Float.isNaN(values[row])) {
        known[count++] = values[row];
      }
    }
    return Arrays.copyOf(known, count);
  }

  private List<Long> counts(Feature.Categorical feature) {
    CategoricalColumn column = (CategoricalColumn) table.column(feature.name());
    long[] ofCode = new long[column.categories().size()];
    for (int row : rows) {
      if (column.code(row) >= 0) {
        ofCode[column.code(row)]++;
      }
    }
    return feature.categories().stream()
        .filter(category -> !category.isEmpty())
        .map(category -> ofCode[column.categories().indexOf(category)])
        .toList();
  }
}
