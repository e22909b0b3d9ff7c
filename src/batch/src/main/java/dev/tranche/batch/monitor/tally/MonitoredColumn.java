package dev.tranche.batch.monitor.tally;

import dev.tranche.scoring.bundle.reference.ReferenceColumn;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A feature that is compared with the training rows. Its slots: the reference's bins or categories,
 * then categories that training never saw, rows without a value, and, counted once more, numbers
 * beyond all that training saw. Immutable.
 */
public final class MonitoredColumn {
  private static final int FURTHER = 3;

  /** A number of a row, which is not boxed. */
  private interface RowNumber {
    float of(Row row);
  }

  private final Feature feature;
  private final ReferenceColumn reference;
  private final long rows;
  private final RowNumber number;
  private final Function<Row, String> text;
  private final Map<String, Integer> categories = new HashMap<>();

  private MonitoredColumn(
      Feature feature, TrainingReference reference, RowNumber number, Function<Row, String> text) {
    this.feature = feature;
    this.rows = reference.rows();
    this.number = number;
    this.text = text;
    this.reference =
        reference.columns().stream()
            .filter(column -> column.name().equals(feature.name()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(feature.name()));
    if (feature instanceof Feature.Categorical categorical) {
      categorical.categories().stream()
          .filter(category -> !category.isEmpty())
          .forEach(category -> categories.put(category, categories.size()));
    }
  }

  /** The features that the reference tells of, in its order. */
  public static List<MonitoredColumn> of(FeatureSet features, TrainingReference reference) {
    List<String> told = reference.columns().stream().map(ReferenceColumn::name).toList();
    List<String> names = features.inputs().stream().map(Feature::name).toList();
    List<MonitoredColumn> columns = new ArrayList<>();
    for (int f = 0; f < names.size(); f++) {
      int at = f;
      if (told.contains(names.get(f))) {
        columns.add(
            new MonitoredColumn(
                features.inputs().get(f),
                reference,
                row -> row.numbers()[at],
                row -> row.texts()[at]));
      }
    }
    for (DerivedFeature derived : features.derived()) {
      if (told.contains(derived.name())) {
        int[] operands = derived.columns().stream().mapToInt(names::indexOf).toArray();
        columns.add(
            new MonitoredColumn(
                derived.values(), reference, row -> value(derived, operands, row), row -> ""));
      }
    }
    return List.copyOf(columns);
  }

  private static float value(DerivedFeature derived, int[] columns, Row row) {
    float[] operands = new float[columns.length];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = row.numbers()[columns[i]];
    }
    return derived.derivation().value(operands);
  }

  void count(Row row, long[] into) {
    if (feature instanceof Feature.Numeric numeric) {
      float value = number.of(row);
      into[Float.isNaN(value) ? missing() : reference.bins().bin(value)]++;
      into[missing() + 1] += numeric.unseen(value) ? 1 : 0;
    } else {
      String value = text.apply(row);
      into[value.isEmpty() ? missing() : categories.getOrDefault(value, unseen())]++;
    }
  }

  int slots() {
    return bins() + FURTHER;
  }

  private int bins() {
    return reference.counts().size();
  }

  private int unseen() {
    return bins();
  }

  private int missing() {
    return bins() + 1;
  }

  /** The feature's name. */
  public String name() {
    return feature.name();
  }

  /** What a bin or category is called, for people; that of missing values last. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (feature instanceof Feature.Categorical categorical) {
      categorical.categories().stream().filter(it -> !it.isEmpty()).forEach(names::add);
    } else {
      for (int bin = 0; bin < bins(); bin++) {
        names.add(reference.bins().name(bin));
      }
    }
    names.add("unseen");
    names.add("missing");
    return names;
  }

  /** The training rows by bin: those of {@link #names}. */
  public long[] referenceCounts() {
    long[] counts = new long[bins() + 2];
    for (int bin = 0; bin < bins(); bin++) {
      counts[bin] = reference.counts().get(bin);
    }
    counts[missing()] = rows - reference.known();
    return counts;
  }

  /** Customers by bin, likewise, of those by slot. */
  public long[] binCounts(long[] slots) {
    return Arrays.copyOf(slots, bins() + 2);
  }

  /** How many customers have no value. */
  public long missing(long[] slots) {
    return slots[missing()];
  }

  /** How many have a category that training never saw. */
  public long unseen(long[] slots) {
    return slots[unseen()];
  }

  /** How many have a number beyond all that training saw. */
  public long outOfRange(long[] slots) {
    return slots[missing() + 1];
  }

  /** Share of the training rows without a value. */
  public double missingReference() {
    return rows == 0 ? 0 : (double) (rows - reference.known()) / rows;
  }
}
