package dev.tranche.training.evaluate.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdjustedRandTest {
  @Test
  void isOneForTheSameGroupsUnderOtherNumbers() {
    assertEquals(1, AdjustedRand.index(new int[] {0, 0, 1, 2}, new int[] {2, 2, 0, 1}));
  }

  @Test
  void agreesWithAHandCalculation() {
    // Pairs together in both 2, in the first 6, in the second 3, of all 15.
    int[] first = {0, 0, 0, 1, 1, 1};
    int[] second = {0, 0, 1, 1, 2, 2};
    double both = 2;
    double chance = 6 * 3 / 15.0;
    assertEquals((both - chance) / (4.5 - chance), AdjustedRand.index(first, second), 1e-15);
  }

  @Test
  void leavesOutRowsWithoutAGroup() {
    assertEquals(1, AdjustedRand.index(new int[] {0, -1, 1, 1}, new int[] {1, 0, 0, 0}));
  }

  @Test
  void oneGroupAgreesWithOneGroup() {
    assertEquals(1, AdjustedRand.index(new int[] {0, 0}, new int[] {0, 0}));
    assertEquals(1, AdjustedRand.index(new int[] {}, new int[] {}));
  }
}
