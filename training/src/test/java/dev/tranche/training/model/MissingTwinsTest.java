package dev.tranche.training.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingTwinsTest {
  private static final float NONE = Float.NaN;

  /** Debt, where it is missing, the opposite, where another number is, and a category like it. */
  private static FeatureMatrix rows() {
    float[] debt = {3, 5, 2, 5};
    float[] twin = {0, 1, 0, 1};
    float[] opposite = {1, 0, 1, 0};
    float[] other = {0, 1, 1, 1};
    float[] category = {0, 1, 0, 1};
    return new FeatureMatrix(
        List.of("debt", "twin", "opposite", "other", "category"),
        new float[][] {debt, twin, opposite, other, category},
        new float[][] {{3, NONE, 2, NONE}, twin, opposite, other, category},
        new int[] {0, 0, 0, 0, 2});
  }

  @Test
  void areOneWhereTheNumberIsMissingAndZeroElsewhere() {
    assertArrayEquals(
        new boolean[] {false, true, false, false, false},
        MissingTwins.of(rows(), new boolean[] {true, false, false, false, false}));
  }

  @Test
  void areNeededByAModelThatSeesTheNumberFilled() {
    assertArrayEquals(
        new boolean[5], MissingTwins.of(rows(), new boolean[] {false, true, true, true, true}));
  }

  @Test
  void arePartOfNothingWhereNoRowMissesAValue() {
    float[] zero = new float[3];
    FeatureMatrix complete =
        new FeatureMatrix(
            List.of("debt", "zero"), new float[][] {{1, 2, 3}, zero}, new int[] {0, 0});
    assertArrayEquals(new boolean[2], MissingTwins.of(complete, new boolean[] {true, true}));
  }
}
