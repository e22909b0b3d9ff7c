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
 * Runs an exported graph of reasons in ONNX Runtime, with the code that will serve it, on the test
 * part and on {@link EdgeRows}: in every row bias and contributions must sum to the margin, and
 * they must be the exact contributions computed in memory.
 *
 * <p>As a forest's reasons cost milliseconds a row, a fixed amount of work bounds both, and rows
 * are taken evenly spaced where they are more. Boosted trees for some ten thousand applications
 * explain the whole test part of 2,400 rows and all edge rows; every row uses every split and leaf
 * of the graph, whichever way it goes.
 */
final class ExplainParity {
  /**
   * Largest allowed difference, for every unit of the row's contributions taken together: float
   * rounding in some thousand additions stays below a fifth of it, a wrong term does not.
   */
  static final double TOLERANCE = 1e-5;

  /** Nodes times features on a path, times rows per kind of rows, that the graph explains. */
  private static final double WORK = 3.4e7;

  /** The same of rows that are explained in memory, too, which takes twice as long. */
  private static final double WORK_IN_MEMORY = 1e6;

  private static final int FEWEST_ROWS = 12;
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
      int most = mostRows(model, WORK);
      int[] chosen = evenly(testRows.length, most);
      Batch test = preparation.raw(table, IntStream.of(chosen).map(row -> testRows[row]).toArray());
      compare(name, graph, test, model);
      Batch edges = new EdgeRows(preparation, test).of(model);
      compare(name, graph, take(edges, evenly(edges.rows(), most)), model);
    }
  }

  private static int mostRows(RiskModel model, double bound) {
    if (model instanceof TreeEnsemble trees) {
      double work = Math.max(1, (double) trees.nodes() * trees.mostDistinctFeatures());
      return (int) Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, bound / work));
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
    float[][] found = graph.run(batch);
    float[] margin = model.margin(prepared);
    for (int row = 0; row < found.length; row++) {
      double sum = model.expectedMargin();
      for (float contribution : found[row]) {
        sum += contribution;
      }
      require(name, "sum of bias and contributions", sum, margin[row], size(found[row]));
    }
    int[] rows = evenly(found.length, mostRows(model, WORK_IN_MEMORY));
    float[][] expected = model.contributions(prepared.take(rows));
    for (int i = 0; i < rows.length; i++) {
      double size = size(expected[i]);
      for (int f = 0; f < expected[i].length; f++) {
        String what = "contribution of '" + preparation.features().get(f).name() + "'";
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
