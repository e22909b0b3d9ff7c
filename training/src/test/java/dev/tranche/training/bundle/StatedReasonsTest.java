package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.LoanFile;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.linear.LogisticModel;
import dev.tranche.training.model.tree.BruteForceShapley;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.RiskSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reasons that a bundle states, against Shapley values by their definition, over all coalitions
 * of features: what is outside a coalition follows the training rows' cover in trees and has the
 * training rows' mean effect in logistic regression. Stated are the strongest of those that raise
 * the risk and hold, and no others.
 */
class StatedReasonsTest {
  private static final int CUSTOMERS = 250;
  private static final int MOST = 4;

  /** Closer ones may come in either order; and a margin that differs less may be the same. */
  private static final double NEAR = 1e-5;

  @TempDir private static Path folder;
  private static LoanFile loans;
  private static RiskFit fit;
  private static Bundle bundle;

  @BeforeAll
  static void train() throws IOException {
    loans = LoanFile.of(900, 5);
    Path file = loans.write(folder.resolve("loans.csv"));
    fit =
        new RiskFitting(Progress.none(), new ThreadPool(1), Balance.NONE)
            .fit(RiskSpec.of(file, LoanFile.TARGET).withId(LoanFile.ID));
    bundle = RiskBundle.of(fit).write(folder.resolve("models"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic_regression", "random_forest", "xgboost"})
  void areTheStrongestThatHoldAndNoOthers(String name) {
    RiskModel model =
        fit.models().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow()
            .model();
    int compared = 0;
    int approved = 0;
    try (RiskScorer scorer = RiskScorer.open(bundle, name)) {
      List<Feature> features = scorer.manifest().features().ofModels();
      assertEquals(scorer.manifest().features().inputs(), features);
      List<Row> rows = IntStream.range(0, CUSTOMERS).mapToObj(i -> row(scorer, i)).toList();
      List<Assessment> said = scorer.assess(rows, Explain.REASONS);
      for (int i = 0; i < CUSTOMERS; i++) {
        Assessment one = said.get(i);
        float[] x = encoded(model, features, rows.get(i));
        double[] shapley = shapley(model, x);
        if (one.score().heldBy().isEmpty() && clear(model, features, x, shapley)) {
          compared++;
          boolean owed = one.score().decision() != Decision.APPROVE;
          approved += owed ? 0 : 1;
          List<Integer> expected = stated(model, features, x, shapley, owed);
          List<Reason> reasons = one.reasons().orElseThrow();
          assertEquals(
              expected.stream().map(f -> features.get(f).name()).toList(),
              reasons.stream().map(Reason::feature).toList(),
              "customer " + i);
          for (int r = 0; r < reasons.size(); r++) {
            assertEquals(shapley[expected.get(r)], reasons.get(r).contribution(), 1e-4);
          }
        }
      }
    }
    assertTrue(compared > 0.9 * CUSTOMERS, compared + " compared");
    assertTrue(approved > CUSTOMERS / 4 && approved < compared, approved + " approved");
  }

  private static Row row(RiskScorer scorer, int customer) {
    Map<String, Object> values = new HashMap<>();
    for (Feature feature : scorer.inputs()) {
      values.put(feature.name(), loans.cell(customer, feature.name()));
    }
    return scorer.read(values);
  }

  /** As the graph prepares it. */
  private static float[] encoded(RiskModel model, List<Feature> features, Row row) {
    float[] x = new float[features.size()];
    for (int f = 0; f < x.length; f++) {
      if (features.get(f) instanceof Feature.Categorical categorical) {
        x[f] = categorical.categories().indexOf(row.texts()[f]);
      } else {
        float value = row.numbers()[f];
        x[f] = Float.isNaN(value) && !sees(model, f) ? typical(features.get(f)) : value;
      }
    }
    return x;
  }

  private static boolean sees(RiskModel model, int feature) {
    return model instanceof TreeEnsemble trees && trees.unfilled()[feature];
  }

  private static float typical(Feature feature) {
    return feature instanceof Feature.Numeric numeric
        ? numeric.median()
        : ((Feature.Categorical) feature)
            .categories()
            .indexOf(((Feature.Categorical) feature).mostFrequent());
  }

  private static double[] shapley(RiskModel model, float[] x) {
    if (model instanceof TreeEnsemble trees) {
      return BruteForceShapley.values(trees, x);
    }
    LogisticModel logistic = (LogisticModel) model;
    return BruteForceShapley.values(
        x.length,
        coalition ->
            IntStream.range(0, x.length)
                .mapToDouble(
                    f ->
                        (coalition >> f & 1) == 1
                            ? term(logistic, f, x[f])
                            : logistic.meanTerm()[f])
                .sum());
  }

  private static double term(LogisticModel model, int f, float value) {
    float[] categories = model.categoryWeights()[f];
    return categories.length > 0
        ? categories[(int) value]
        : (double) model.weight()[f]
            * (value - model.standardisation().offset()[f])
            * model.standardisation().scale()[f];
  }

  /** How much the margin falls with a typical value of one feature. */
  private static double fall(RiskModel model, List<Feature> features, float[] x, int feature) {
    float[] other = x.clone();
    other[feature] = typical(features.get(feature));
    return margin(model, features, x) - margin(model, features, other);
  }

  private static double margin(RiskModel model, List<Feature> features, float[] x) {
    float[][] columns = new float[x.length][];
    int[] categories = new int[x.length];
    for (int f = 0; f < x.length; f++) {
      columns[f] = new float[] {x[f]};
      categories[f] =
          features.get(f) instanceof Feature.Categorical categorical
              ? categorical.categories().size()
              : 0;
    }
    List<String> names = features.stream().map(Feature::name).toList();
    return model.margin(new FeatureMatrix(names, columns, categories))[0];
  }

  /** Whether rounding cannot change which reasons there are, nor their order. */
  private static boolean clear(
      RiskModel model, List<Feature> features, float[] x, double[] shapley) {
    double[] sorted = shapley.clone();
    Arrays.sort(sorted);
    for (int f = 0; f < sorted.length; f++) {
      boolean tie = f > 0 && sorted[f] > 0 && sorted[f] - sorted[f - 1] < NEAR;
      double fall = fall(model, features, x, f);
      if (tie || Math.abs(shapley[f]) < NEAR || (fall != 0 && Math.abs(fall) < NEAR)) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> stated(
      RiskModel model, List<Feature> features, float[] x, double[] shapley, boolean owed) {
    List<Integer> raising = new ArrayList<>();
    for (int f = 0; f < shapley.length; f++) {
      if (shapley[f] > 0) {
        raising.add(f);
      }
    }
    raising.sort(Comparator.comparingDouble((Integer f) -> shapley[f]).reversed());
    List<Integer> holding =
        raising.stream().filter(f -> fall(model, features, x, f) > 0).limit(MOST).toList();
    return holding.isEmpty() && owed ? raising.subList(0, Math.min(1, raising.size())) : holding;
  }
}
