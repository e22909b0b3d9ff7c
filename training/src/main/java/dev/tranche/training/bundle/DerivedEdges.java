package dev.tranche.training.bundle;

import dev.tranche.scoring.feature.Derivation;
import java.util.List;

/**
 * Values of a derived feature's first column that bring the feature onto a split point and just
 * beside it, the other columns staying as they are. They are searched for, so that any kind has
 * them whose value rises or falls with its first column; of another kind the values are as good as
 * any.
 */
final class DerivedEdges {
  private final Derivation derivation;
  private final float[] operands;

  /**
   * @param operands the values of the derivation's columns in an ordinary row
   */
  DerivedEdges(Derivation derivation, float[] operands) {
    this.derivation = derivation;
    this.operands = operands.clone();
  }

  /** The first value beyond the split, and those before and after it. */
  List<Float> around(float split) {
    boolean rising = raw(Float.MAX_VALUE) > raw(-Float.MAX_VALUE);
    int low = key(-Float.MAX_VALUE);
    int high = key(Float.MAX_VALUE);
    while (low < high) {
      int middle = (int) (((long) low + high) >> 1);
      boolean beyond = rising ? raw(number(middle)) >= split : raw(number(middle)) < split;
      if (beyond) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    float first = number(low);
    return List.of(Math.nextDown(first), first, Math.nextUp(first));
  }

  /** Infinite rather than missing where it overflows, which keeps it in order. */
  private float raw(float first) {
    operands[0] = first;
    return derivation.raw(operands);
  }

  /** Whole numbers in the order of the floats. */
  private static int key(float number) {
    int bits = Float.floatToIntBits(number);
    return bits >= 0 ? bits : Integer.MIN_VALUE - bits - 1;
  }

  private static float number(int key) {
    return Float.intBitsToFloat(key >= 0 ? key : Integer.MIN_VALUE - key - 1);
  }
}
