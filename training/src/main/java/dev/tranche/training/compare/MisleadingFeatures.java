package dev.tranche.training.compare;

import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.TypicalValues;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.bundle.EvenChoice;
import dev.tranche.training.evaluate.metric.PairedBootstrap;
import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Features that tell the earlier model less than nothing on later rows: with a typical value in
 * their place it ranks these better. So does a column that was shuffled, filled from another
 * source, or given in another unit, however usual its values look one by one.
 */
final class MisleadingFeatures {
  /** What a feature that says little takes from a ROC-AUC by bad luck is less. */
  private static final double LEAST = .01;

  private static final int MOST_ROWS = 20_000;

  private MisleadingFeatures() {}

  /** A feature without which the ROC-AUC rises. */
  record Misleading(String feature, Difference rocAuc) {}

  /** The worst of all, if there is one. */
  static Optional<Misleading> worst(RiskScorer earlier, HeldOutRows rows, long seed) {
    int[] chosen = EvenChoice.of(rows.size(), MOST_ROWS);
    List<Row> some = IntStream.of(chosen).mapToObj(rows.before()::get).toList();
    byte[] label = new byte[chosen.length];
    for (int i = 0; i < label.length; i++) {
      label[i] = rows.label()[chosen[i]];
    }
    PairedBootstrap bootstrap = new PairedBootstrap(label, rows.together().take(chosen), seed);
    float[] as = earlier.run(some).probability();
    List<Misleading> found = new ArrayList<>();
    List<Feature> features = earlier.manifest().features().inputs();
    TypicalValues typical = new TypicalValues(features);
    for (int f = 0; f < features.size(); f++) {
      int feature = f;
      List<Row> others = some.stream().map(row -> typical.in(row, feature)).toList();
      float[] without = earlier.run(others).probability();
      if (!Arrays.equals(as, without)) {
        Difference difference = bootstrap.rocAuc(as, without);
        if (difference.rises() && difference.difference() >= LEAST) {
          found.add(new Misleading(features.get(f).name(), difference));
        }
      }
    }
    return found.stream()
        .max(
            (one, other) -> Double.compare(one.rocAuc().difference(), other.rocAuc().difference()));
  }
}
