package dev.tranche.training.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class WorkersTest {
  @Test
  void runsEveryTaskOnce() {
    int[] runs = new int[100];
    new Workers(4).run(runs.length, task -> runs[task]++);
    int[] expected = new int[100];
    Arrays.fill(expected, 1);
    assertArrayEquals(expected, runs);
  }

  @Test
  void rethrowsAFailureOfAnyThread() {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () ->
                new Workers(3)
                    .run(
                        50,
                        task -> {
                          if (task == 17) {
                            throw new IllegalStateException("task 17");
                          }
                        }));
    assertEquals("task 17", e.getMessage());
  }

  @Test
  void refusesToRunOnNoThread() {
    assertThrows(IllegalArgumentException.class, () -> new Workers(0));
  }
}
