package dev.tranche.training.bundle;

import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.training.data.Table;
import dev.tranche.training.model.Features;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.TreeEnsemble;
import dev.tranche.training.prepare.Preparation;
import java.util.stream.IntStream;

/**
 * Runs an exported graph of reasons in ONNX Runtime, with the code that will serve it, and compares
 * it with the exact contributions computed in memory and with the margin they must sum to, on rows
 * of the test part and on {@link EdgeRows}.
 *
 * <p>Both take as many rows of either kind, evenly spaced, as a fixed amount of work allows: a
 * forest's reasons cost milliseconds a row, which on a large test part would be most of a training
 * run.
 */
final class ExplainParity {
  /**
   * Largest allowed difference, for every unit of the row's contributions taken together: float
   * rounding in some thousand additions stays below a fifth of it, a wrong term does not.
   */
  static final double TOLERANCE = 1e-5;

  /** Splits times features looked at per kind of rows. */
  private static final double WORK = 1e6;

  private static final int FEWEST_ROWS = 16;
  private static final int MOST_ROWS = 8192;

  private final Preparation preparation;
  private final Table table;
  private final int[] testRows;

  ExplainParity(Preparation preparation, Table table, int[] testRows) {
    this.preparation = preparation;
    this.table = table;
    this.testRows = testRows;
  }

  /** Checks one graph; throws {@link ParityException} beyond {@link #TOLERANCE}. */
  void check(String name, byte[] onnx, RiskModel model) {
    try (ExplainGraph graph =
        ExplainGraph.open(onnx, preparation.inputs(), preparation.derived().size())) {
      int most = mostRows(model);
      int[] chosen = evenly(testRows.length, most);
      Batch test = preparation.raw(table, IntStream.of(chosen).map(row -> testRows[row]).toArray());
      compare(name, graph, test, model);
      Batch edges = new EdgeRows(preparation, test).of(model);
      compare(name, graph, take(edges, evenly(edges.rows(), most)), model);
    }
  }

  private static int mostRows(RiskModel model) {
    if (model instanceof TreeEnsemble trees) {
      double work = Math.max(1, (double) trees.nodes() * trees.mostDistinctFeatures());
      return (int) Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, WORK / work));
    }
    return MOST_ROWS;
  }

  /** At most so many of the numbers below {@code count}, the last one among them. */
  private static int[] evenly(int count, int most) {
    int chosen = Math.min(count, most);
    return IntStream.rangeClosed(1, chosen)
        .map(i -> (int) ((long) i * count / chosen) - 1)
        .toArray();
  }

  private Batch take(Batch batch, int[] rows) {
    Batch taken = Batch.missing(preparation.inputs(), rows.length);
    for (int f = 0; f < preparation.inputs().size(); f++) {
      for (int i = 0; i < rows.length; i++) {
        if (preparation.inputs().get(f) instanceof Feature.Numeric) {
          taken.numbers()[f][i] = batch.numbers()[f][rows[i]];
        } else {
          taken.texts()[f][i] = batch.texts()[f][rows[i]];
        }
      }
    }
    return taken;
  }

  private void compare(String name, ExplainGraph graph, Batch batch, RiskModel model) {
    Features prepared = preparation.apply(batch);
    float[][] expected = model.contributions(prepared);
    float[] margin = model.margin(prepared);
    float[][] found = graph.run(batch);
    for (int row = 0; row < found.length; row++) {
      double size = 1;
      double sum = model.expectedMargin();
      for (int f = 0; f < expected[row].length; f++) {
        size += Math.abs(expected[row][f]);
        sum += found[row][f];
      }
      for (int f = 0; f < expected[row].length; f++) {
        String what = "contribution of '" + preparation.features().get(f).name() + "'";
        require(name, what, found[row][f], expected[row][f], size);
      }
      require(name, "sum of bias and contributions", sum, margin[row], size);
    }
  }

  private static void require(
      String name, String what, double found, double expected, double size) {
    // Written so that NaN fails.
    if (!(Math.abs(found - expected) <= TOLERANCE * size)) {
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
