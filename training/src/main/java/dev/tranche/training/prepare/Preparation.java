package dev.tranche.training.prepare;

import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.value.FeatureValues;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How raw columns become {@link FeatureMatrix}: missing numbers and infinities by the median, and
 * left missing beside it, but for what tells that they are; categories by their place in the
 * feature's list, where the missing value may have one too; one that is not in it by the most
 * frequent one. Fitted on the training part alone.
 *
 * @param features the columns, which the exported graphs take, and what is derived of them
 */
public record Preparation(FeatureSet features) {
  /** Of columns alone. */
  public Preparation(List<Feature> inputs) {
    this(new FeatureSet(inputs));
  }

  /**
   * Learns medians, ranges and categories from some rows. A column without any value in them is
   * left out. Categories are listed in their sorting order.
   *
   * @param names the columns that may become features
   * @param rows the training part
   */
  public static Preparation fit(Table table, List<String> names, int[] rows) {
    return fit(table, names, rows, CategoryOrder.byName());
  }

  /** As above, with categories listed in another order. */
  public static Preparation fit(Table table, List<String> names, int[] rows, CategoryOrder order) {
    List<Feature> features = new ArrayList<>();
    for (String name : names) {
      Column column = table.column(name);
      if (column instanceof NumericColumn numeric) {
        NumericSummary.of(numeric, rows).ifPresent(features::add);
      } else if (column instanceof CategoricalColumn categorical) {
        CategorySummary.of(categorical, rows, order).ifPresent(features::add);
      }
    }
    return new Preparation(features);
  }

  /** The same, knowing which of its columns are derived. Dates that nothing is made of go. */
  public Preparation with(Map<String, Derivation> derivations) {
    List<Feature> given = new ArrayList<>(features.inputs());
    List<DerivedFeature> made = new ArrayList<>();
    derivations.forEach(
        (name, derivation) -> {
          int at = names(given).indexOf(name);
          if (at >= 0) {
            Feature.Numeric values = (Feature.Numeric) given.remove(at);
            made.add(
                new DerivedFeature(
                    derivation.tellsMissing() ? MissingIndicators.feature(values) : values,
                    derivation));
          }
        });
    given.removeIf(
        feature ->
            feature.isDate()
                && made.stream().noneMatch(derived -> derived.columns().contains(feature.name())));
    return new Preparation(new FeatureSet(given, made));
  }

  private static List<String> names(List<Feature> features) {
    return features.stream().map(Feature::name).toList();
  }

  /** The given rows of the table the preparation was fitted on, prepared. */
  public FeatureMatrix apply(Table table, int[] rows) {
    List<Feature> seen = features.ofModels();
    List<float[]> columns = new ArrayList<>();
    for (Feature feature : seen) {
      Column column = table.column(feature.name());
      if (feature instanceof Feature.Categorical categorical) {
        columns.add(codes((CategoricalColumn) column, rows, categorical));
      } else {
        columns.add(taken((NumericColumn) column, rows));
      }
    }
    return filled(columns);
  }

  /** Raw values as the exported graphs take them, prepared as the graphs do it. */
  public FeatureMatrix apply(Batch batch) {
    List<Feature> inputs = features.inputs();
    List<float[]> columns = new ArrayList<>();
    for (int f = 0; f < inputs.size(); f++) {
      if (!inputs.get(f).isDate()) {
        columns.add(column(inputs.get(f), batch, f));
      }
    }
    features.derived().forEach(feature -> columns.add(made(feature, batch)));
    return filled(columns);
  }

  /** Of columns with NaN for missing values. */
  private FeatureMatrix filled(List<float[]> made) {
    List<Feature> seen = features.ofModels();
    float[][] columns = new float[made.size()][];
    float[][] unfilled = made.toArray(float[][]::new);
    for (int f = 0; f < columns.length; f++) {
      columns[f] = unfilled[f];
      if (seen.get(f) instanceof Feature.Numeric numeric) {
        columns[f] = filled(columns[f], numeric.median());
      }
      if (tellsMissing(f)) {
        unfilled[f] = columns[f];
      }
    }
    return new FeatureMatrix(features.names(), columns, unfilled, categories());
  }

  /** Whether a feature tells nothing but where a column has no value, and so is never missing. */
  private boolean tellsMissing(int feature) {
    int derived = feature - (features.ofModels().size() - features.derived().size());
    return derived >= 0 && features.derived().get(derived).derivation().tellsMissing();
  }

  /** The same column if nothing is missing. */
  private static float[] filled(float[] unfilled, float median) {
    float[] filled = unfilled.clone();
    for (int row = 0; row < filled.length; row++) {
      filled[row] = Float.isNaN(filled[row]) ? median : filled[row];
    }
    return FeatureMatrix.gapsOf(unfilled, filled) == filled ? unfilled : filled;
  }

  private static float[] column(Feature feature, Batch batch, int input) {
    FeatureValues values = new FeatureValues(feature);
    float[] column = new float[batch.rows()];
    for (int row = 0; row < column.length; row++) {
      if (feature instanceof Feature.Categorical categorical) {
        int code = categorical.categories().indexOf(batch.texts()[input][row]);
        column[row] =
            code >= 0 ? code : categorical.categories().indexOf(categorical.mostFrequent());
      } else {
        column[row] = values.number(batch.numbers()[input][row]);
      }
    }
    return column;
  }

  /** The given rows of the table as raw values, as a caller of the exported graphs gives them. */
  public Batch raw(Table table, int[] rows) {
    List<Feature> inputs = features.inputs();
    Batch batch = Batch.missing(inputs, rows.length);
    for (int f = 0; f < inputs.size(); f++) {
      Column column = table.column(inputs.get(f).name());
      for (int row = 0; row < rows.length; row++) {
        if (column instanceof NumericColumn numeric) {
          batch.numbers()[f][row] = numeric.values()[rows[row]];
        } else if (column instanceof CategoricalColumn categorical) {
          int code = categorical.code(rows[row]);
          batch.texts()[f][row] = code >= 0 ? categorical.categories().get(code) : "";
        }
      }
    }
    return batch;
  }

  private float[] made(DerivedFeature feature, Batch batch) {
    List<String> names = names(features.inputs());
    return feature
        .derivation()
        .values(
            feature.columns().stream()
                .map(names::indexOf)
                .map(input -> column(features.inputs().get(input), batch, input))
                .toList());
  }

  private int[] categories() {
    return features.ofModels().stream()
        .mapToInt(
            feature ->
                feature instanceof Feature.Categorical categorical
                    ? categorical.categories().size()
                    : 0)
        .toArray();
  }

  private static float[] taken(NumericColumn column, int[] rows) {
    float[] taken = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = column.values()[rows[i]];
    }
    return taken;
  }

  private static float[] codes(CategoricalColumn column, int[] rows, Feature.Categorical feature) {
    int mostFrequent = feature.categories().indexOf(feature.mostFrequent());
    int[] codeOf = new int[column.categories().size() + 1];
    Arrays.setAll(
        codeOf, i -> feature.categories().indexOf(i == 0 ? "" : column.categories().get(i - 1)));
    float[] codes = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int code = codeOf[column.code(rows[i]) + 1];
      codes[i] = code >= 0 ? code : mostFrequent;
    }
    return codes;
  }
}
