package dev.tranche.training.bundle;

import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.prepare.Preparation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Rows at the edges of what a model may be asked: one feature at a time missing, infinite, extreme,
 * unknown, on a split point or just below it, the others as in an ordinary row; and last one row
 * with nothing at all. Of several hundred features, where such rows would fill the memory, they are
 * evenly chosen among all.
 */
final class EdgeRows {
  private static final int MOST_SPLITS = 64;
  private static final SortedSet<Float> NONE = Collections.emptySortedSet();

  /**
   * Values in all rows together: 16 MB, or the time ONNX Runtime takes to be told as many texts.
   */
  private static final int MOST_VALUES = 4_000_000;

  private static final List<Float> EXTREMES =
      List.of(
          Float.NaN,
          Float.POSITIVE_INFINITY,
          Float.NEGATIVE_INFINITY,
          Float.MAX_VALUE,
          -Float.MAX_VALUE,
          Float.MIN_VALUE,
          0f,
          -0f);
  private static final List<String> UNKNOWN = List.of("", "\u0000", "no such category", "ä€𝄞");

  private final List<Feature> features;
  private final List<DerivedFeature> derived;
  private final Batch ordinary;
  private final List<Change> changes;

  private EdgeRows(Preparation preparation, Batch ordinary, Map<String, SortedSet<Float>> splits) {
    this.features = preparation.features().inputs();
    this.derived = preparation.features().derived();
    this.ordinary = ordinary;
    this.changes = around(splits);
  }

  /**
   * The edges of a model.
   *
   * @param ordinary its first row is the ordinary one
   */
  static EdgeRows of(Preparation preparation, Batch ordinary, RiskModel model) {
    List<String> seen = preparation.features().names();
    Map<String, SortedSet<Float>> splits = new HashMap<>();
    for (int f = 0; f < seen.size(); f++) {
      splits.put(seen.get(f), model.splits(f));
    }
    return new EdgeRows(preparation, ordinary, splits);
  }

  /** The edges of a model that has no splits. */
  static EdgeRows ofFeatures(Preparation preparation, Batch ordinary) {
    return new EdgeRows(preparation, ordinary, Map.of());
  }

  /** How many rows there are to choose from. */
  int count() {
    return changes.size() + 1;
  }

  /** As many as there is room for. */
  Batch batch() {
    return batch(count());
  }

  /** At most so many, evenly chosen, the last one among them. */
  Batch batch(int most) {
    int room = Math.max(2, MOST_VALUES / Math.max(1, features.size()));
    int[] chosen = EvenChoice.of(count(), Math.min(most, room));
    // The last row keeps every value missing.
    Batch batch = Batch.missing(features, chosen.length);
    for (int f = 0; f < features.size(); f++) {
      for (int row = 0; row < chosen.length - 1; row++) {
        Change change = changes.get(chosen[row]);
        if (features.get(f) instanceof Feature.Numeric) {
          batch.numbers()[f][row] = f == change.feature ? change.number : ordinary.numbers()[f][0];
        } else {
          batch.texts()[f][row] = f == change.feature ? change.text : ordinary.texts()[f][0];
        }
      }
    }
    return batch;
  }

  /**
   * @param splits by the name of a feature that the model sees; dates, which it does not, have none
   */
  private List<Change> around(Map<String, SortedSet<Float>> splits) {
    List<Change> found = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Numeric numeric) {
        for (float value : EXTREMES) {
          found.add(new Change(f, value, ""));
        }
        found.add(new Change(f, numeric.min(), ""));
        found.add(new Change(f, numeric.max(), ""));
        SortedSet<Float> own = splits.getOrDefault(numeric.name(), NONE);
        int step = Math.max(1, own.size() / MOST_SPLITS);
        int i = 0;
        for (float split : own) {
          if (i++ % step == 0) {
            found.add(new Change(f, split, ""));
            found.add(new Change(f, Math.nextDown(split), ""));
          }
        }
      } else if (features.get(f) instanceof Feature.Categorical categorical) {
        for (String category : UNKNOWN) {
          found.add(new Change(f, Float.NaN, category));
        }
        for (String category : categorical.categories()) {
          found.add(new Change(f, Float.NaN, category));
        }
      }
    }
    for (DerivedFeature feature : derived) {
      found.addAll(around(feature, splits.getOrDefault(feature.name(), NONE)));
    }
    return found;
  }

  /** Changes of the first of its columns that bring a derived feature to its splits. */
  private List<Change> around(DerivedFeature feature, SortedSet<Float> splits) {
    List<String> names = features.stream().map(Feature::name).toList();
    int[] columns = feature.columns().stream().mapToInt(names::indexOf).toArray();
    float[] operands = new float[columns.length];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = ordinary.numbers()[columns[i]][0];
    }
    DerivedEdges edges = new DerivedEdges(feature.derivation(), operands);
    List<Change> found = new ArrayList<>();
    int step = Math.max(1, splits.size() / MOST_SPLITS);
    int i = 0;
    for (float split : splits) {
      if (i++ % step == 0) {
        for (float value : edges.around(split)) {
          found.add(new Change(columns[0], value, ""));
        }
      }
    }
    return found;
  }

  private record Change(int feature, float number, String text) {}
}
