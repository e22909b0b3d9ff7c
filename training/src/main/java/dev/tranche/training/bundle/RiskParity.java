package dev.tranche.training.bundle;

import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.training.evaluate.calibration.Calibration;
import dev.tranche.training.fit.RawRows;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.table.Table;
import java.util.Arrays;

/**
 * Runs an exported risk graph in ONNX Runtime, with the code that will serve it, and compares it
 * with the model in memory on the whole test part and on {@link EdgeRows}.
 */
final class RiskParity {
  /** Largest allowed difference in probability. */
  static final float TOLERANCE = 1e-5f;

  /** This near to the cut-off the last digits of a probability decide, in either way. */
  private static final float ROUNDING = 1e-6f;

  private static final int BLOCK = 8192;

  private final Preparation preparation;
  private final Table table;
  private final int[] testRows;

  RiskParity(RawRows test) {
    this.preparation = test.preparation();
    this.table = test.table();
    this.testRows = test.rows();
  }

  /**
   * Checks one graph; throws {@link ParityException} beyond {@link #TOLERANCE} or if the cut-off
   * would decide one row differently for more than rounding.
   *
   * @param evaluated the probabilities of the test part that the model was evaluated with
   */
  void check(
      String name,
      byte[] onnx,
      RiskModel model,
      Calibration calibration,
      float cutOff,
      float[] evaluated) {
    try (RiskGraph graph = RiskGraph.open(onnx, preparation.features().inputs())) {
      Batch first = preparation.raw(table, Arrays.copyOf(testRows, 1));
      Batch edges = EdgeRows.of(preparation, first, model).batch();
      float[] atEdges = calibration.probability(model.margin(preparation.apply(edges)));
      compare(name, graph, edges, atEdges, cutOff);
      for (int start = 0; start < testRows.length; start += BLOCK) {
        int end = Math.min(testRows.length, start + BLOCK);
        Batch rows = preparation.raw(table, Arrays.copyOfRange(testRows, start, end));
        compare(name, graph, rows, Arrays.copyOfRange(evaluated, start, end), cutOff);
      }
    }
  }

  private void compare(String name, RiskGraph graph, Batch batch, float[] expected, float cutOff) {
    float[] found = graph.run(batch).probability();
    for (int row = 0; row < expected.length; row++) {
      // Written so that NaN fails.
      boolean near = Math.abs(expected[row] - found[row]) <= TOLERANCE;
      boolean flipped = (expected[row] >= cutOff) != (found[row] >= cutOff);
      if (!near || (flipped && Math.abs(expected[row] - cutOff) > ROUNDING)) {
        throw new ParityException(
            name
                + ": the exported graph says "
                + found[row]
                + " where the model says "
                + expected[row]
                + " (cut-off "
                + cutOff
                + "); nothing was written");
      }
    }
  }
}
