package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.RowGroups;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The calibration curve whose kind does best on rows it was not fitted to, fitted to all rows.
 *
 * @param calibration the curve
 * @param heldOutLogLoss mean log loss per kind over held-out rows; empty where there were too few
 *     rows of a class to compare or no choice, and Platt's method was taken
 */
public record CalibrationChoice(
    Calibration calibration, Map<CalibrationMethod, Double> heldOutLogLoss) {
  private static final int FEWEST_OF_A_CLASS = 5 * CalibrationFolds.FOLDS;

  public CalibrationChoice {
    heldOutLogLoss =
        heldOutLogLoss.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new EnumMap<>(heldOutLogLoss));
  }

  /** By Platt's method, without a choice: for a model that can only take in a straight line. */
  public static CalibrationChoice platt(MarginScale input, float[] margin, byte[] label) {
    return new CalibrationChoice(PlattScaling.fit(input, margin, label), Map.of());
  }

  /** A curve of the same kind, fitted to other rows. */
  public CalibrationChoice fittedTo(MarginScale input, float[] margin, byte[] label) {
    Calibration curve =
        calibration
            .method()
            .fit(input, margin, label)
            .orElseGet(() -> PlattScaling.fit(input, margin, label));
    return new CalibrationChoice(curve, heldOutLogLoss);
  }

  /** Of rows that each tell of none but themselves. */
  public static CalibrationChoice of(MarginScale input, float[] margin, byte[] label, long seed) {
    return of(input, margin, label, RowGroups.none(), seed);
  }

  /**
   * Chooses by five-fold cross-fitting, stratified; of equals the simplest. The isotonic curve must
   * be better by more than chance.
   *
   * @param margin of rows that the model was not fitted to
   * @param label 0 or 1 per row
   * @param groups of the rows that stay in one fold
   */
  public static CalibrationChoice of(
      MarginScale input, float[] margin, byte[] label, RowGroups groups, long seed) {
    CalibrationFolds folds = CalibrationFolds.of(label, groups, seed);
    Map<CalibrationMethod, double[]> losses = new EnumMap<>(CalibrationMethod.class);
    if (folds.rarer() >= FEWEST_OF_A_CLASS) {
      for (CalibrationMethod method : CalibrationMethod.values()) {
        heldOut(method, input, margin, label, folds).ifPresent(loss -> losses.put(method, loss));
      }
    }
    CalibrationMethod best = CalibrationMethod.PLATT;
    for (Map.Entry<CalibrationMethod, double[]> entry : losses.entrySet()) {
      double[] least = losses.get(best);
      best = least == null || better(entry, least) ? entry.getKey() : best;
    }
    Map<CalibrationMethod, Double> means = new EnumMap<>(CalibrationMethod.class);
    losses.forEach((method, loss) -> means.put(method, Arrays.stream(loss).sum() / loss.length));
    Calibration calibration =
        best.fit(input, margin, label).orElseGet(() -> PlattScaling.fit(input, margin, label));
    return new CalibrationChoice(calibration, means);
  }

  /**
   * Whether a curve's loss is lower. The isotonic curve has flat stretches, where many customers
   * get nearly the same points: it must be better by more than half a standard error of the
   * difference.
   */
  private static boolean better(Map.Entry<CalibrationMethod, double[]> entry, double[] best) {
    double[] loss = entry.getValue();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < loss.length; i++) {
      double gain = best[i] - loss[i];
      sum += gain;
      squares += gain * gain;
    }
    double mean = sum / loss.length;
    double error = Math.sqrt(Math.max(0, squares / loss.length - mean * mean) / loss.length);
    return mean > (entry.getKey() == CalibrationMethod.ISOTONIC ? error / 2 : 0);
  }

  /** The loss of each row, fold after fold. */
  private static Optional<double[]> heldOut(
      CalibrationMethod method,
      MarginScale input,
      float[] margin,
      byte[] label,
      CalibrationFolds folds) {
    double[] losses = new double[folds.rows()];
    int rows = 0;
    for (int fold = 0; fold < CalibrationFolds.FOLDS; fold++) {
      int[] fitted = folds.fitted().get(fold);
      int[] held = folds.held().get(fold);
      Optional<Calibration> curve = method.fit(input, taken(margin, fitted), taken(label, fitted));
      if (curve.isEmpty()) {
        return Optional.empty();
      }
      float[] probability = curve.get().probability(taken(margin, held));
      for (int i = 0; i < held.length; i++) {
        double right = label[held[i]] == 1 ? probability[i] : 1.0 - probability[i];
        losses[rows++] = -StrictMath.log(Math.max(right, Float.MIN_NORMAL));
      }
    }
    return Optional.of(losses);
  }

  private static float[] taken(float[] values, int[] rows) {
    float[] taken = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[rows[i]];
    }
    return taken;
  }

  private static byte[] taken(byte[] values, int[] rows) {
    byte[] taken = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[rows[i]];
    }
    return taken;
  }
}
