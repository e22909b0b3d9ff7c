package dev.tranche.scoring.decision;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks for the values of some features with which the model finds a customer's risk highest: each
 * feature's values with all else as it is; then, from the worst one on, feature after feature with
 * the others as bad as was found, as long as that raises the risk. Not every combination is tried.
 */
final class AdverseSearch {
  /** After each feature alone, so often all together. */
  private static final int ROUNDS = 2;

  /** So many rows are scored at once. */
  private static final int BLOCK = 4_096;

  private final List<Feature> features;
  private final AdverseValues values;
  private final RiskGraph graph;

  AdverseSearch(List<Feature> features, AdverseValues values, RiskGraph graph) {
    this.features = features;
    this.values = values;
    this.graph = graph;
  }

  /** One customer. Not thread-safe. */
  static final class Case {
    private final int[] open;
    private final float margin;
    private final float[] alone;
    private final float[] aloneProbability;
    private final boolean[] untried;
    private Row worst;
    private float worstMargin;
    private float worstProbability;

    /**
     * @param open the places of the features to look at
     */
    Case(Row row, int[] open, float margin, float probability) {
      this.open = open;
      this.margin = margin;
      this.alone = new float[open.length];
      this.aloneProbability = new float[open.length];
      this.untried = new boolean[open.length];
      Arrays.fill(alone, Float.NEGATIVE_INFINITY);
      this.worst = row;
      this.worstMargin = margin;
      this.worstProbability = probability;
    }

    int[] open() {
      return open;
    }

    /** How much the i-th feature alone raises the margin; below 0 if it only lowers it. */
    float raise(int i) {
      return alone[i] - margin;
    }

    /** The probability of default with the worst value of the i-th feature alone. */
    float alone(int i) {
      return aloneProbability[i];
    }

    /** The customer as bad as was found. */
    Row row() {
      return worst;
    }

    /** The highest probability of default that was found. */
    float worst() {
      return worstProbability;
    }

    /** Keeps the row if it is worse than all before: one with another value at that place. */
    private void take(int place, Row row, float otherMargin, float probability) {
      if (otherMargin > worstMargin) {
        worst = row;
        worstMargin = otherMargin;
        worstProbability = probability;
        Arrays.fill(untried, true);
        untried[place] = false;
      }
    }

    /** Whether a place's values would give other rows than they did when it was last tried. */
    private boolean untried(int place) {
      return place < open.length && untried[place];
    }
  }

  private record Trial(Case of, int place, Row row) {}

  /**
   * Fills the cases.
   *
   * @param badEnough a case for which, once each feature was tried alone, nothing worse is looked
   *     for
   */
  void run(List<Case> cases, Predicate<Case> badEnough) {
    List<Trial> trials = new ArrayList<>();
    for (Case one : cases) {
      Row given = one.worst;
      for (int i = 0; i < one.open.length; i++) {
        add(one, i, given, trials);
      }
    }
    run(
        trials,
        (trial, margin, probability) -> {
          Case one = trial.of;
          if (margin > one.alone[trial.place]) {
            one.alone[trial.place] = margin;
            one.aloneProbability[trial.place] = probability;
          }
          one.take(trial.place, trial.row, margin, probability);
        });
    for (int round = 0; round < ROUNDS; round++) {
      together(cases.stream().filter(badEnough.negate()).toList());
    }
  }

  private void together(List<Case> cases) {
    int most = cases.stream().mapToInt(one -> one.open.length).max().orElse(0);
    for (int i = 0; i < most; i++) {
      List<Trial> trials = new ArrayList<>();
      for (Case one : cases) {
        if (one.untried(i)) {
          one.untried[i] = false;
          add(one, i, one.worst, trials);
        }
      }
      run(
          trials,
          (trial, margin, probability) ->
              trial.of.take(trial.place, trial.row, margin, probability));
    }
  }

  private void add(Case one, int place, Row from, List<Trial> trials) {
    int feature = one.open[place];
    for (int value = 0; value < values.count(feature); value++) {
      trials.add(new Trial(one, place, values.in(from, feature, value)));
    }
  }

  private interface Outcome {
    void take(Trial trial, float margin, float probability);
  }

  private void run(List<Trial> trials, Outcome outcome) {
    for (int begin = 0; begin < trials.size(); begin += BLOCK) {
      List<Trial> block = trials.subList(begin, Math.min(trials.size(), begin + BLOCK));
      RiskGraph.Scores scores =
          graph.run(Row.batch(features, block.stream().map(Trial::row).toList()));
      for (int t = 0; t < block.size(); t++) {
        outcome.take(block.get(t), scores.margin()[t], scores.probability()[t]);
      }
    }
  }
}
