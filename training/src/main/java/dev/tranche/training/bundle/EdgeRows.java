package dev.tranche.training.bundle;

import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.prepare.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Rows at the edges of what a model may be asked: one feature at a time missing, infinite, extreme,
 * unknown, on a split point or just below it, the others as in an ordinary row; and one row with
 * nothing at all.
 */
final class EdgeRows {
  private static final int MOST_SPLITS = 64;
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
  private final Batch ordinary;

  private final List<DerivedFeature> derived;

  /** Takes the first row of {@code ordinary} as the ordinary one. */
  EdgeRows(Preparation preparation, Batch ordinary) {
    this.features = preparation.inputs();
    this.derived = preparation.derived();
    this.ordinary = ordinary;
  }

  /** The edges of a model that has no splits. */
  Batch ofFeatures() {
    return around(noSplits());
  }

  Batch of(RiskModel model) {
    return around(splits(model));
  }

  private Batch around(List<SortedSet<Float>> splits) {
    List<Change> changes = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Numeric numeric) {
        for (float value : EXTREMES) {
          changes.add(new Change(f, value, ""));
        }
        changes.add(new Change(f, numeric.min(), ""));
        changes.add(new Change(f, numeric.max(), ""));
        int step = Math.max(1, splits.get(f).size() / MOST_SPLITS);
        int i = 0;
        for (float split : splits.get(f)) {
          if (i++ % step == 0) {
            changes.add(new Change(f, split, ""));
            changes.add(new Change(f, Math.nextDown(split), ""));
          }
        }
      } else if (features.get(f) instanceof Feature.Categorical categorical) {
        for (String category : UNKNOWN) {
          changes.add(new Change(f, Float.NaN, category));
        }
        for (String category : categorical.categories()) {
          changes.add(new Change(f, Float.NaN, category));
        }
      }
    }
    for (int d = 0; d < derived.size(); d++) {
      changes.addAll(around(derived.get(d), splits.get(features.size() + d)));
    }
    return rows(changes);
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
    List<Change> changes = new ArrayList<>();
    int step = Math.max(1, splits.size() / MOST_SPLITS);
    int i = 0;
    for (float split : splits) {
      if (i++ % step == 0) {
        for (float value : edges.around(split)) {
          changes.add(new Change(columns[0], value, ""));
        }
      }
    }
    return changes;
  }

  private Batch rows(List<Change> changes) {
    // The last row keeps every value missing.
    Batch batch = Batch.missing(features, changes.size() + 1);
    for (int row = 0; row < changes.size(); row++) {
      Change change = changes.get(row);
      for (int f = 0; f < features.size(); f++) {
        if (features.get(f) instanceof Feature.Numeric) {
          batch.numbers()[f][row] = f == change.feature ? change.number : ordinary.numbers()[f][0];
        } else {
          batch.texts()[f][row] = f == change.feature ? change.text : ordinary.texts()[f][0];
        }
      }
    }
    return batch;
  }

  private List<SortedSet<Float>> noSplits() {
    List<SortedSet<Float>> splits = new ArrayList<>();
    features.forEach(feature -> splits.add(new TreeSet<>()));
    derived.forEach(feature -> splits.add(new TreeSet<>()));
    return splits;
  }

  private List<SortedSet<Float>> splits(RiskModel model) {
    return IntStream.range(0, features.size() + derived.size()).mapToObj(model::splits).toList();
  }

  private record Change(int feature, float number, String text) {}
}
