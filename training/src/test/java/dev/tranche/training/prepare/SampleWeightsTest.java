package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.table.NumericColumn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleWeightsTest {
  private static final SampleWeights FEW = new SampleWeights(new float[] {2, 4, 1, 3, 9});

  @Test
  void theRowThatCountsLeastIsThereOnce() {
    assertArrayEquals(
        new int[] {0, 0, 1, 1, 1, 1, 2, 3, 3, 3}, FEW.repeated(new int[] {0, 1, 2, 3}));
    assertArrayEquals(new int[] {1, 1, 0}, FEW.repeated(new int[] {1, 0}));
    assertArrayEquals(new int[] {0, 0, 1}, FEW.places(new int[] {1, 0}));
  }

  @Test
  void fractionsAreCarriedOver() {
    // Of 1.5 each: 1, 3 with the next, then 4.5 …
    int[] times = times(new SampleWeights(new float[] {1, 1.5f, 1.5f, 1.5f, 1.5f}), 5);
    assertEquals(7, Arrays.stream(times).sum());
    assertEquals(1, times[0]);
    for (int row = 1; row < times.length; row++) {
      assertTrue(times[row] == 1 || times[row] == 2, Arrays.toString(times));
    }
  }

  @Test
  void thereIsAMostOfThem() {
    float[] weights = new float[5_000];
    Arrays.fill(weights, 1, weights.length, 1_000);
    weights[0] = 1;
    int[] times = times(new SampleWeights(weights), weights.length);
    assertEquals(SampleWeights.MOST, Arrays.stream(times).sum());
    assertEquals(200, times[1], 1);
  }

  private static int[] times(SampleWeights weights, int rows) {
    int[] times = new int[rows];
    for (int row : weights.repeated(IntStream.range(0, rows).toArray())) {
      times[row]++;
    }
    return times;
  }

  @Test
  void rowsThatCountAlikeAreLeftAsTheyAre() {
    int[] rows = {3, 1};
    assertArrayEquals(rows, SampleWeights.even().repeated(rows));
    assertArrayEquals(new int[] {0, 1}, SampleWeights.even().places(rows));
    assertFalse(SampleWeights.even().together(RowGroups.none()).any());
  }

  @Test
  void whatARowWasMadeOfStaysTogether() {
    RowGroups together = FEW.together(RowGroups.none());
    assertArrayEquals(new int[] {0, 1, 1}, together.take(FEW.repeated(new int[] {0, 3})).of());
    assertFalse(together.take(new int[] {0, 1, 2}).any());
    RowGroups given = RowGroups.numbered(new int[] {0, 0, 1, 1, 2});
    assertEquals(given, FEW.together(given));
  }

  @Test
  void aWeightThatIsNoneIsCounted() {
    NumericColumn column = new NumericColumn("w", new float[] {1, 0, Float.NaN, -1, 2}, 1, 0);
    assertEquals(
        "a.csv: column 'w' is under 'weight', but is no number above 0 in 3 of 5 rows",
        assertThrows(InputException.class, () -> SampleWeights.of(Path.of("a.csv"), column))
            .getMessage());
  }
}
