package dev.tranche.batch.stream;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.FeatureValues;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.ViolationList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The features among a file's columns, and their values in the row that is being read. Belongs to
 * one thread.
 */
final class FeatureColumns {
  /** Categories of a feature that are remembered: more are none, but ids or free text. */
  private static final int MOST_KNOWN = 1 << 12;

  private final RowReader reader;
  private final int[] featureOf;
  private final boolean[] numeric;
  private final List<Map<String, String>> known;
  private float[] numbers;
  private String[] texts;
  private final boolean[] refused;

  FeatureColumns(List<String> columns, RowReader reader) {
    List<Feature> features = reader.features();
    List<String> names = features.stream().map(Feature::name).toList();
    this.reader = reader;
    this.featureOf = columns.stream().mapToInt(names::indexOf).toArray();
    this.numeric = new boolean[features.size()];
    for (int f = 0; f < numeric.length; f++) {
      numeric[f] = features.get(f) instanceof Feature.Numeric;
    }
    this.known = features.stream().<Map<String, String>>map(it -> new HashMap<>()).toList();
    this.numbers = new float[numeric.length];
    this.texts = new String[numeric.length];
    this.refused = new boolean[numeric.length];
    clear();
  }

  /** Takes a cell; what is wrong with it, if anything. */
  Optional<Violation> take(int column, char[] text, int from, int to) {
    int feature = featureOf[column];
    if (feature < 0) {
      return Optional.empty();
    }
    FeatureValues values = reader.values(feature);
    if (!numeric[feature]) {
      texts[feature] = category(feature, new String(text, from, to - from));
      return Optional.empty();
    }
    numbers[feature] = values.number(text, from, to);
    if (Float.isNaN(numbers[feature]) && values.isNone(text, from, to)) {
      refused[feature] = true;
      return Optional.of(values.notOne(reader.features().get(feature).name()));
    }
    return Optional.empty();
  }

  private String category(int feature, String cell) {
    Map<String, String> categories = known.get(feature);
    if (categories.size() >= MOST_KNOWN) {
      categories.clear();
    }
    return categories.computeIfAbsent(cell, reader.values(feature)::category);
  }

  /** The row, whose last cell has been taken; the next one is begun. */
  Row row(Consumer<Violation> wrong) {
    Row row = new Row(numbers, texts);
    ViolationList violations = new ViolationList(Integer.MAX_VALUE);
    reader.check(row, refused, violations);
    if (!violations.isEmpty()) {
      violations.listed().forEach(wrong);
    }
    numbers = new float[numeric.length];
    texts = new String[numeric.length];
    clear();
    return row;
  }

  /** Forgets what was taken of the row. */
  void clear() {
    Arrays.fill(numbers, Float.NaN);
    Arrays.fill(texts, "");
    Arrays.fill(refused, false);
  }
}
