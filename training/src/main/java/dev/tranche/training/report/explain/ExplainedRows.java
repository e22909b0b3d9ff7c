package dev.tranche.training.report.explain;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.bundle.EvenChoice;
import dev.tranche.training.evaluate.explain.FeatureImportance;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.FeatureMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of the test part, evenly chosen, and why a model says what it says of them.
 *
 * @param features that the model sees
 * @param places of the rows among those of the test part
 * @param rows of the table
 * @param contributions exact Shapley values on the margin's scale, {@code float[rows][features]}
 */
public record ExplainedRows(
    FittedModel model, List<String> features, int[] places, int[] rows, float[][] contributions) {
  /** Nodes times features on a path, times rows: about a tenth of a second of one thread. */
  private static final double WORK = 2e7;

  /** A forest's rows cost milliseconds each. */
  private static final int FEWEST = 60;

  private static final int MOST = 2_000;
  private static final int BLOCK = 500;

  public ExplainedRows {
    features = List.copyOf(features);
  }

  static ExplainedRows of(RiskFit fit, FittedModel model, ThreadPool pool) {
    int[] test = fit.table().split().test();
    int[] places = EvenChoice.of(test.length, most(model.model().explanationWork()));
    int[] rows = IntStream.of(places).map(place -> test[place]).toArray();
    FeatureMatrix x = fit.table().preparation().apply(fit.table().data().table(), rows);
    List<float[]> contributions = new ArrayList<>();
    pool.map(
            (rows.length + BLOCK - 1) / BLOCK, block -> model.model().contributions(some(x, block)))
        .forEach(explained -> contributions.addAll(List.of(explained)));
    return new ExplainedRows(model, x.names(), places, rows, contributions.toArray(float[][]::new));
  }

  /** How many rows are explained of a model, by what one costs. */
  public static int most(double work) {
    return (int) Math.min(MOST, Math.max(FEWEST, WORK / work));
  }

  private static FeatureMatrix some(FeatureMatrix x, int block) {
    int from = block * BLOCK;
    return x.take(IntStream.range(from, Math.min(x.rows(), from + BLOCK)).toArray());
  }

  /** How much the model goes by each feature, the most important first. */
  public List<FeatureImportance> importance() {
    return FeatureImportance.of(features, contributions);
  }

  /** What one feature contributes to each row. */
  public float[] of(String feature) {
    int f = features.indexOf(feature);
    float[] column = new float[contributions.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = contributions[i][f];
    }
    return column;
  }

  /** Calibrated, of a row by its number here. */
  public float probability(int row) {
    return model.evaluation().probability()[places[row]];
  }
}
