package dev.tranche.training.evaluate.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SwapSetTest {
  @Test
  void countsWhomEachModelApprovesAndHowTheyDid() {
    float[] champion = {0.1f, 0.1f, 0.1f, 0.9f, 0.9f, 0.5f};
    float[] other = {0.2f, 0.2f, 0.8f, 0.2f, 0.8f, 0.8f};
    byte[] label = {0, 1, 0, 1, 1, 0};
    assertEquals(
        new SwapSet(
            0.5,
            0.3,
            new CustomerCount(2, 1),
            new CustomerCount(1, 0),
            new CustomerCount(1, 1),
            new CustomerCount(2, 1)),
        SwapSet.of(champion, 0.5, other, 0.3, label));
  }
}
