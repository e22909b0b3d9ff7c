package dev.tranche.training.model.xgboost;

import dev.tranche.base.InputException;
import dev.tranche.training.model.LabelledRows;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** The way into XGBoost's native library. */
final class XgboostLibrary {
  private XgboostLibrary() {}

  /**
   * Copies rows into XGBoost's own memory; the caller disposes of them.
   *
   * @param seen what XGBoost is shown of the features
   * @throws InputException if the native library cannot be loaded, or the rows are too many
   */
  static DMatrix matrix(LabelledRows rows, VisibleFeatures seen) throws XGBoostError {
    // The loader logs advice of its own, over several lines, before it throws.
    Logger loader = Logger.getLogger("ml.dmlc.xgboost4j.java.NativeLibLoader");
    loader.setLevel(Level.OFF);
    try {
      UnpackedXgboost.loaded();
      DMatrix matrix =
          new DMatrix(
              rowMajor(seen.columns(rows.features()), rows.rows()),
              rows.rows(),
              rows.features().count(),
              Float.NaN);
      float[] labels = new float[rows.rows()];
      for (int row = 0; row < labels.length; row++) {
        labels[row] = rows.labels()[row];
      }
      matrix.setLabel(labels);
      if (rows.weights().length > 0) {
        matrix.setWeight(rows.weights());
      }
      return matrix;
    } catch (LinkageError e) {
      throw unavailable(e);
    } finally {
      // A logger nobody holds is forgotten, and its level with it.
      Reference.reachabilityFence(loader);
    }
  }

  /** As many threads as wanted if OpenMP lets waiting threads sleep, otherwise one. */
  static int usefulThreads(int wanted, Map<String, String> environment) {
    if (wanted < 1) {
      throw new IllegalArgumentException(wanted + " threads; at least one is needed");
    }
    boolean sleeps = environment.getOrDefault("OMP_WAIT_POLICY", "").equalsIgnoreCase("passive");
    return sleeps ? wanted : 1;
  }

  static IllegalStateException failed(XGBoostError error) {
    return new IllegalStateException("XGBoost failed: " + error.getMessage(), error);
  }

  static InputException unavailable(LinkageError error) {
    StringBuilder reasons = new StringBuilder();
    for (Throwable t = error; t != null; t = t.getCause()) {
      reasons.append(t.getMessage()).append(' ');
    }
    return reasons.indexOf("libgomp") >= 0
        ? new InputException(
            "XGBoost needs libgomp: install it with \"apt-get install libgomp1\" (Debian, Ubuntu)"
                + " or \"dnf install libgomp\" (Fedora, Amazon Linux)",
            error)
        : new InputException(
            "XGBoost's native library cannot be loaded on "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")
                + "; it needs libgomp (\"apt-get install libgomp1\") and Linux or macOS on x86_64"
                + " or aarch64, or Windows on x86_64",
            error);
  }

  private static float[] rowMajor(float[][] columns, int rows) {
    int count = columns.length;
    long cells = (long) rows * count;
    if (cells > Integer.MAX_VALUE - 8) {
      throw new InputException(
          rows + " rows of " + count + " features are more than XGBoost's matrix can hold");
    }
    float[] values = new float[(int) cells];
    for (int f = 0; f < count; f++) {
      for (int row = 0; row < rows; row++) {
        values[row * count + f] = columns[f][row];
      }
    }
    return values;
  }
}
