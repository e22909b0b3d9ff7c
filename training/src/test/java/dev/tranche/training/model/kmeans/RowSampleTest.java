package dev.tranche.training.model.kmeans;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RowSampleTest {
  @Test
  void isAscendingWithoutRepetitionAndFixedByItsSeed() {
    int[] sample = RowSample.draw(1000, 100, 3);
    assertEquals(100, sample.length);
    assertArrayEquals(Arrays.stream(sample).distinct().sorted().toArray(), sample);
    assertArrayEquals(sample, RowSample.draw(1000, 100, 3));
    assertEquals(500, Arrays.stream(sample).average().orElseThrow(), 100);
    assertArrayEquals(new int[] {0, 1, 2}, RowSample.draw(3, 100, 3));
  }

  @Test
  void takesRowsInTheGivenOrderAndMoreThanOnce() {
    float[][] taken = RowSample.take(new float[][] {{1, 2, 3}, {4, 5, 6}}, new int[] {2, 0, 2});
    assertArrayEquals(new float[][] {{3, 1, 3}, {6, 4, 6}}, taken);
  }

  @Test
  void countsDifferentRowsUpToALimit() {
    float[][] rows = {{0, -0f, 1, 0, 2}, {5, 5, 5, 6, 5}};
    assertEquals(4, RowSample.different(rows, 10));
    assertEquals(3, RowSample.different(rows, 3));
    float[][] late = {new float[1000]};
    late[0][999] = 1;
    assertEquals(2, RowSample.different(late, 2));
  }
}
