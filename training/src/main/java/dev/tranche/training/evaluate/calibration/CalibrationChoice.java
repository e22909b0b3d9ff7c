package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.model.MarginScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The calibration curve whose kind does best on rows it was not fitted to, fitted to all rows.
 *
 * @param calibration the curve
 * @param heldOutLogLoss mean log loss per kind over held-out rows; empty where there were too few
 *     rows of a class to compare, and Platt's method was taken
 */
public record CalibrationChoice(
    Calibration calibration, Map<CalibrationMethod, Double> heldOutLogLoss) {
  private static final int FOLDS = 5;
  private static final int FEWEST_OF_A_CLASS = 5 * FOLDS;

  /** Enough to tell the kinds apart; the curve itself is fitted to all rows. */
  private static final int MOST_ROWS = 10_000;

  public CalibrationChoice {
    heldOutLogLoss =
        heldOutLogLoss.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new EnumMap<>(heldOutLogLoss));
  }

  /**
   * Chooses by five-fold cross-fitting, stratified; of equals the simplest. The isotonic curve must
   * be better by more than chance.
   *
   * @param margin of rows that the model was not fitted to
   * @param label 0 or 1 per row
   */
  public static CalibrationChoice of(MarginScale input, float[] margin, byte[] label, long seed) {
    List<int[]> classes = shuffledClasses(label, seed);
    Map<CalibrationMethod, double[]> losses = new EnumMap<>(CalibrationMethod.class);
    if (Math.min(classes.get(0).length, classes.get(1).length) >= FEWEST_OF_A_CLASS) {
      for (CalibrationMethod method : CalibrationMethod.values()) {
        heldOut(method, input, margin, label, classes).ifPresent(loss -> losses.put(method, loss));
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
      List<int[]> classes) {
    double[] losses = new double[classes.get(0).length + classes.get(1).length];
    int rows = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int[] fitted = fold(classes, fold, false);
      int[] held = fold(classes, fold, true);
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

  /** Rows of class 0, then of class 1, in random order, together at most {@link #MOST_ROWS}. */
  private static List<int[]> shuffledClasses(byte[] label, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double share = Math.min(1, (double) MOST_ROWS / label.length);
    List<int[]> classes = new ArrayList<>();
    for (int wanted = 0; wanted <= 1; wanted++) {
      int[] rows = new int[label.length];
      int count = 0;
      for (int row = 0; row < label.length; row++) {
        if (label[row] == wanted) {
          int place = random.nextInt(++count);
          rows[count - 1] = rows[place];
          rows[place] = row;
        }
      }
      classes.add(Arrays.copyOf(rows, (int) Math.ceil(count * share)));
    }
    return classes;
  }

  private static int[] fold(List<int[]> classes, int fold, boolean inside) {
    return classes.stream()
        .flatMapToInt(
            rows ->
                IntStream.range(0, rows.length)
                    .filter(i -> (i % FOLDS == fold) == inside)
                    .map(i -> rows[i]))
        .toArray();
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
