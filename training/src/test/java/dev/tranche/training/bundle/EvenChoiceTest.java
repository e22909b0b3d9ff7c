package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class EvenChoiceTest {
  @Test
  void choosesEvenlyAndTheLastOneAmongThem() {
    assertArrayEquals(new int[] {1, 4, 6, 9}, EvenChoice.of(10, 4));
    assertArrayEquals(new int[] {99}, EvenChoice.of(100, 1));
  }

  @Test
  void choosesAllWhereThereAreNoMore() {
    assertArrayEquals(new int[] {0, 1, 2}, EvenChoice.of(3, 8));
  }
}
