package dev.tranche.training.bundle;

import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.training.data.Table;
import dev.tranche.training.evaluate.Calibration;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.prepare.Preparation;
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

  RiskParity(Preparation preparation, Table table, int[] testRows) {
    this.preparation = preparation;
    this.table = table;
    this.testRows = testRows;
  }

  /**
   * Checks one graph; throws {@link ParityException} beyond {@link #TOLERANCE} or if the cut-off
   * would decide one row differently for more than rounding.
   */
  void check(String name, byte[] onnx, RiskModel model, Calibration calibration, float cutOff) {
    try (RiskGraph graph = RiskGraph.open(onnx, preparation.inputs())) {
      Batch first = preparation.raw(table, Arrays.copyOf(testRows, 1));
      Batch edges = new EdgeRows(preparation, first).of(model);
      compare(name, graph, edges, model, calibration, cutOff);
      for (int start = 0; start < testRows.length; start += BLOCK) {
        int[] rows = Arrays.copyOfRange(testRows, start, Math.min(testRows.length, start + BLOCK));
        compare(name, graph, preparation.raw(table, rows), model, calibration, cutOff);
      }
    }
  }

  private void compare(
      String name,
      RiskGraph graph,
      Batch batch,
      RiskModel model,
      Calibration calibration,
      float cutOff) {
    float[] expected = calibration.probability(model.margin(preparation.apply(batch)));
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
