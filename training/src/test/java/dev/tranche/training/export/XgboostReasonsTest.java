package dev.tranche.training.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.xgboost.ReferenceBooster;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.Target;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The graph's reasons against XGBoost's own exact ones, on six thousand customers with missing
 * values, which the trees saw of all features but the first.
 */
class XgboostReasonsTest {
  private static final int ROWS = 6_000;

  private static float[][] own;
  private static float[][] found;
  private static float[] margin;
  private static double baseValue;

  @BeforeAll
  static void explain() throws XGBoostError {
    Path file = Path.of("..", "data", "classification_data.csv");
    RiskSpec spec = RiskSpec.of(file, "label").withId("user_id");
    CsvData data = TableReader.read(file, spec.readOptions());
    Target target = Target.of(data.table(), spec.target(), spec.labels());
    int[] learnt = IntStream.range(0, ROWS).toArray();
    List<String> names =
        data.table().names().stream()
            .filter(n -> !List.of("label", "user_id").contains(n))
            .toList();
    Preparation preparation = Preparation.fit(data.table(), names, learnt);
    List<Feature> features = preparation.features().ofModels();
    FeatureMatrix training =
        preparation.apply(withMissing(features, preparation.raw(data.table(), learnt), 1));
    ReferenceBooster booster =
        ReferenceBooster.fit(
            LabelledRows.of(training, Arrays.copyOf(target.label(), ROWS)), 100, 6);
    TreeEnsemble model = booster.ensemble();

    Batch batch =
        withMissing(
            features, preparation.raw(data.table(), IntStream.range(ROWS, 2 * ROWS).toArray()), 0);
    FeatureMatrix filled = preparation.apply(batch);
    own = booster.contributions(filled);
    margin = model.margin(filled);
    baseValue = model.expectedMargin();
    byte[] onnx = new ExplainGraphExport().export("xgboost", features, model);
    try (ExplainGraph graph = ExplainGraph.open(onnx, features)) {
      found = graph.run(batch);
    }
  }

  private static Batch withMissing(List<Feature> features, Batch batch, int first) {
    SplittableRandom random = new SplittableRandom(3);
    for (int f = first; f < features.size(); f++) {
      for (int row = 0; row < batch.rows(); row++) {
        if (random.nextInt(10) == 0) {
          if (features.get(f) instanceof Feature.Numeric) {
            batch.numbers()[f][row] = Float.NaN;
          } else {
            batch.texts()[f][row] = "";
          }
        }
      }
    }
    return batch;
  }

  @Test
  void areTheSame() {
    assertEquals(ROWS, found.length);
    for (int row = 0; row < ROWS; row++) {
      int features = found[row].length;
      for (int f = 0; f < features; f++) {
        assertEquals(own[row][f], found[row][f], 1e-5, "row " + row + ", feature " + f);
      }
      assertEquals(own[row][features], baseValue, 1e-5);
    }
  }

  @Test
  void haveTheSameAtTheTop() {
    int clear = 0;
    for (int row = 0; row < ROWS; row++) {
      float[] sorted = Arrays.copyOf(own[row], found[row].length);
      Arrays.sort(sorted);
      if (sorted[sorted.length - 1] - sorted[sorted.length - 2] > 1e-4) {
        clear++;
        assertEquals(top(own[row], found[row].length), top(found[row], found[row].length));
      }
    }
    assertTrue(clear > ROWS / 2, clear + " rows with a clear first reason");
  }

  @Test
  void sumToTheMarginWithTheBias() {
    for (int row = 0; row < ROWS; row++) {
      double sum = baseValue;
      for (float contribution : found[row]) {
        sum += contribution;
      }
      assertEquals(margin[row], sum, 1e-5, "row " + row);
    }
  }

  private static int top(float[] contributions, int features) {
    int top = 0;
    for (int f = 1; f < features; f++) {
      top = contributions[f] > contributions[top] ? f : top;
    }
    return top;
  }
}
