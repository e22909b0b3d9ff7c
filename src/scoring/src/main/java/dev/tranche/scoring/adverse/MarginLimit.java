package dev.tranche.scoring.adverse;

import dev.tranche.scoring.graph.TreeScores;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Finds a margin below which a model's probability is never too high. Calibration never turns the
 * order of margins round, but for the last bits: a probability counts as too high where one higher
 * by a millionth would be.
 */
final class MarginLimit {
  /** So many margins are asked for at once. */
  private static final int AT_ONCE = 64;

  /** More than the last bits of a probability may be off, as ONNX Runtime adds 0.5 last. */
  private static final float LAST_BITS = 1e-6f;

  private MarginLimit() {}

  /**
   * The lowest finite margin whose probability is too high, or nearly; infinity if none is.
   *
   * @param tooHigh of a probability of default; if of one, then of all higher ones
   */
  static float lowest(TreeScores scores, Predicate<Float> tooHigh) {
    return lowest(scores::probabilities, tooHigh);
  }

  /**
   * Likewise.
   *
   * @param scores a probability for each margin
   */
  static float lowest(UnaryOperator<float[]> scores, Predicate<Float> tooHigh) {
    long low = ordered(-Float.MAX_VALUE) - 1L;
    long high = ordered(Float.MAX_VALUE) + 1L;
    while (high - low > 1) {
      float[] margins = new float[(int) Math.min(AT_ONCE, high - low - 1)];
      long[] places = new long[margins.length];
      for (int i = 0; i < margins.length; i++) {
        places[i] = low + (high - low) * (i + 1) / (margins.length + 1);
        margins[i] = number((int) places[i]);
      }
      float[] probabilities = scores.apply(margins);
      for (int i = 0; i < margins.length && places[i] < high; i++) {
        if (tooHigh.test(probabilities[i] + LAST_BITS)) {
          high = places[i];
        } else {
          low = places[i];
        }
      }
    }
    return high > ordered(Float.MAX_VALUE) ? Float.POSITIVE_INFINITY : number((int) high);
  }

  /** Floats as whole numbers of the same order. */
  private static int ordered(float number) {
    int bits = Float.floatToRawIntBits(number);
    return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
  }

  private static float number(int ordered) {
    return Float.intBitsToFloat(ordered ^ ((ordered >> (Integer.SIZE - 1)) & Integer.MAX_VALUE));
  }
}
