package dev.tranche.training.bundle;

import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.training.fit.RawRows;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs an exported graph of reasons in ONNX Runtime, with the code that will serve it, on the test
 * part and on {@link EdgeRows}: in every row base value and contributions must sum to the margin,
 * and they must be the exact contributions computed in memory.
 *
 * <p>As a forest's reasons cost milliseconds a row, a fixed amount of work bounds both: the whole
 * test part if that is enough, as for boosted trees and some ten thousand applications, otherwise
 * rows evenly spaced. Every row uses every split and leaf of the graph, whichever way it goes.
 */
final class ExplainParity {
  /**
   * Largest allowed difference, for every unit of the row's contributions taken together: float
   * rounding in some thousand additions stays below a fifth of it, a wrong term does not.
   */
  static final double TOLERANCE = 1e-5;

  /** Nodes times features on a path, times rows per kind of rows, that the graph explains. */
  private static final double WORK = 3.4e7;

  /** The same where it is not enough for all rows. */
  private static final double WORK_ON_SOME = 1e7;

  /** The same of rows that are explained in memory, too, which takes many times as long. */
  private static final double WORK_IN_MEMORY = 5e5;

  private static final int FEWEST_ROWS = 12;
  private static final int FEWEST_ROWS_IN_MEMORY = 2;
  private static final int MOST_ROWS = 8192;

  private final Preparation preparation;
  private final Table table;
  private final int[] testRows;

  ExplainParity(RawRows test) {
    this.preparation = test.preparation();
    this.table = test.table();
    this.testRows = test.rows();
  }

  /** Checks one graph; throws {@link ParityException} beyond {@link #TOLERANCE}. */
  void check(String name, byte[] onnx, RiskModel model) {
    try (ExplainGraph graph =
        ExplainGraph.open(
            onnx, preparation.features().inputs(), preparation.features().ofModels().size())) {
      double work = model.explanationWork();
      double baseValue = model.expectedMargin();
      Batch test = preparation.raw(table, chosenOf(testRows, work));
      compare(name, graph, test, model, baseValue, work);
      EdgeRows edges = EdgeRows.of(preparation, test, model);
      Batch chosen = edges.batch(graphRows(edges.count(), work));
      compare(name, graph, chosen, model, baseValue, work);
    }
  }

  private static int[] chosenOf(int[] rows, double work) {
    return IntStream.of(EvenChoice.of(rows.length, graphRows(rows.length, work)))
        .map(row -> rows[row])
        .toArray();
  }

  private static int graphRows(int rows, double work) {
    int most = Math.min(rows, MOST_ROWS);
    return most * work <= WORK ? most : (int) Math.max(FEWEST_ROWS, WORK_ON_SOME / work);
  }

  private static int rowsInMemory(int rows, double work) {
    return rows * work <= WORK_IN_MEMORY
        ? rows
        : (int) Math.max(FEWEST_ROWS_IN_MEMORY, WORK_IN_MEMORY / work);
  }

  private void compare(
      String name,
      ExplainGraph graph,
      Batch batch,
      RiskModel model,
      double baseValue,
      double work) {
    FeatureMatrix prepared = preparation.apply(batch);
    float[][] found = graph.run(batch);
    float[] margin = model.margin(prepared);
    for (int row = 0; row < found.length; row++) {
      double sum = baseValue;
      for (float contribution : found[row]) {
        sum += contribution;
      }
      require(name, "sum of base value and contributions", sum, margin[row], size(found[row]));
    }
    int[] rows = EvenChoice.of(found.length, rowsInMemory(found.length, work));
    List<String> names = preparation.features().names();
    float[][] expected = model.contributions(prepared.take(rows));
    for (int i = 0; i < rows.length; i++) {
      double size = size(expected[i]);
      for (int f = 0; f < expected[i].length; f++) {
        String what = "contribution of '" + names.get(f) + "'";
        require(name, what, found[rows[i]][f], expected[i][f], size);
      }
    }
  }

  private static double size(float[] contributions) {
    double size = 1;
    for (float contribution : contributions) {
      size += Math.abs(contribution);
    }
    return size;
  }

  private static void require(
      String name, String what, double found, double expected, double size) {
    // Written so that NaN and infinity fail.
    if (!(Math.abs(found - expected) < TOLERANCE * size)) {
      throw new ParityException(
          name
              + ": the exported graph of reasons says "
              + found
              + " for the "
              + what
              + " where the model says "
              + expected
              + "; nothing was written");
    }
  }
}
