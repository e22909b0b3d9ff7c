package dev.tranche.scoring.adverse;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a value that is not known may be: for a number or date, values in even steps of the training
 * part's order; for a category, each that training saw. Immutable.
 */
public final class AdverseValues {
  private final List<List<?>> values;

  /**
   * @param within what share of the training values, the middle ones, numbers are taken from
   */
  public AdverseValues(List<Feature> features, double within) {
    this.values = features.stream().<List<?>>map(feature -> of(feature, within)).toList();
  }

  private AdverseValues(List<List<?>> values) {
    this.values = values;
  }

  /**
   * The same, but numbers at every place where trees may tell them apart.
   *
   * @param cuts by feature, ascending, for those that have some: a number that is less than one
   *     goes another way than others
   */
  AdverseValues cutAt(List<Optional<float[]>> cuts) {
    return new AdverseValues(
        IntStream.range(0, values.size())
            .<List<?>>mapToObj(
                f ->
                    cuts.get(f)
                        .<List<?>>map(its -> cutAt(values.get(f), its))
                        .orElse(values.get(f)))
            .toList());
  }

  private static List<Float> cutAt(List<?> now, float... cuts) {
    float low = (Float) now.get(0);
    float high = (Float) now.get(now.size() - 1);
    List<Float> all = new ArrayList<>(List.of(low));
    for (float cut : cuts) {
      if (cut > low && cut <= high) {
        all.add(cut);
      }
    }
    return List.copyOf(all);
  }

  private static List<?> of(Feature feature, double within) {
    if (feature instanceof Feature.Categorical categorical) {
      return categorical.categories().stream().filter(value -> !value.isEmpty()).toList();
    }
    List<Float> all = ((Feature.Numeric) feature).seen().stepsOrEven();
    return IntStream.range(0, all.size())
        .filter(i -> Math.abs(i / (double) (all.size() - 1) - 0.5) <= within / 2)
        .mapToObj(all::get)
        .distinct()
        .toList();
  }

  /** The numbers that a feature's value may be. */
  List<Float> numbers(int feature) {
    return values.get(feature).stream().map(Float.class::cast).toList();
  }

  /** How many a feature's value may be. */
  int count(int feature) {
    return values.get(feature).size();
  }

  /** Rows with each of a feature's values, and without the other features, not even a gap. */
  Batch alone(int feature) {
    List<?> its = values.get(feature);
    float[][] numbers = new float[values.size()][];
    String[][] texts = new String[values.size()][];
    Arrays.fill(numbers, new float[0]);
    Arrays.fill(texts, new String[0]);
    boolean numeric = !its.isEmpty() && its.get(0) instanceof Float;
    if (numeric) {
      numbers[feature] = new float[its.size()];
      for (int i = 0; i < its.size(); i++) {
        numbers[feature][i] = (Float) its.get(i);
      }
    } else {
      texts[feature] = its.toArray(String[]::new);
    }
    return new Batch(its.size(), numbers, texts);
  }

  /** The same customer with one of them. */
  Row in(Row row, int feature, int value) {
    Object one = values.get(feature).get(value);
    return one instanceof Float number
        ? row.with(feature, number)
        : row.with(feature, (String) one);
  }
}
