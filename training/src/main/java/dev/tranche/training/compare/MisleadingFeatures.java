package dev.tranche.training.compare;

import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.TypicalValues;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.evaluate.metric.PairedBootstrap;
import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Features that tell the earlier model less than nothing on later rows: with a typical value in
 * their place it ranks these better, or no worse although it counts on them. So does a column that
 * was shuffled, filled from another source, or given in another unit, however usual its values look
 * one by one.
 */
final class MisleadingFeatures {
  /**
   * What a feature that says little takes from a ROC-AUC by bad luck is less, and what a model
   * makes of one by overfitting adds less to what it expects.
   */
  private static final double LEAST = .01;

  private MisleadingFeatures() {}

  /**
   * A feature without which the ROC-AUC rises, or does not fall.
   *
   * @param rocAuc with the feature and without
   * @param expected what the feature adds to the ROC-AUC if the model is right
   */
  record Misleading(String feature, Difference rocAuc, double expected) {
    /** Whether the ROC-AUC is higher without the feature, beyond chance. */
    boolean misleads() {
      return rocAuc.rises() && rocAuc.difference() >= LEAST;
    }

    /** Whether it is no lower without the feature, and nowhere near what the model expects. */
    boolean saysNothing() {
      return expected >= LEAST
          && rocAuc.difference() >= 0
          && rocAuc.interval().low() > -expected / 2;
    }
  }

  /** The worst of all, if there is one. */
  static Optional<Misleading> worst(RiskScorer earlier, HeldOutRows rows, long seed) {
    PairedBootstrap bootstrap = new PairedBootstrap(rows.label(), rows.together(), seed);
    float[] as = earlier.run(rows.before()).probability();
    List<Feature> features = earlier.manifest().features().inputs();
    TypicalValues typical = new TypicalValues(features);
    List<Misleading> found = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      int feature = f;
      List<Row> others = rows.before().stream().map(row -> typical.in(row, feature)).toList();
      float[] without = earlier.run(others).probability();
      if (!Arrays.equals(as, without)) {
        found.add(
            new Misleading(
                features.get(f).name(),
                bootstrap.rocAuc(as, without),
                ExpectedRanking.of(as, as) - ExpectedRanking.of(without, as)));
      }
    }
    return found.stream()
        .filter(it -> it.misleads() || it.saysNothing())
        .max(
            (one, other) -> Double.compare(one.rocAuc().difference(), other.rocAuc().difference()));
  }
}
