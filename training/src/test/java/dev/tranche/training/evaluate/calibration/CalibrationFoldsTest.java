package dev.tranche.training.evaluate.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.model.RowGroups;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationFoldsTest {
  private static byte[] label(int rows) {
    byte[] label = new byte[rows];
    for (int row = 0; row < rows; row++) {
      label[row] = (byte) (row % 3 == 0 ? 1 : 0);
    }
    return label;
  }

  private static Set<Integer> groups(int[] rows, int[] of) {
    return Arrays.stream(rows).mapToObj(row -> of[row]).collect(Collectors.toSet());
  }

  @Test
  void rowsThatTellOfEachOtherAreInOneFold() {
    int[] of = IntStream.range(0, 600).map(row -> row / 4).toArray();
    CalibrationFolds folds = CalibrationFolds.of(label(600), new RowGroups(of), 1);
    for (int fold = 0; fold < CalibrationFolds.FOLDS; fold++) {
      Set<Integer> held = groups(folds.held().get(fold), of);
      held.retainAll(groups(folds.fitted().get(fold), of));
      assertTrue(held.isEmpty(), held.toString());
    }
    assertEquals(600, folds.rows());
    assertEquals(200, folds.rarer());
  }

  @Test
  void everyRowIsHeldOnceAndFittedToFourTimes() {
    for (RowGroups groups :
        new RowGroups[] {
          RowGroups.none(), new RowGroups(IntStream.range(0, 300).map(row -> row / 2).toArray())
        }) {
      CalibrationFolds folds = CalibrationFolds.of(label(300), groups, 1);
      int[] held = new int[300];
      int[] fitted = new int[300];
      folds.held().forEach(rows -> Arrays.stream(rows).forEach(row -> held[row]++));
      folds.fitted().forEach(rows -> Arrays.stream(rows).forEach(row -> fitted[row]++));
      assertArrayEquals(IntStream.generate(() -> 1).limit(300).toArray(), held);
      assertArrayEquals(IntStream.generate(() -> 4).limit(300).toArray(), fitted);
    }
  }

  @Test
  void ofVeryManyGroupedRowsASampleIsEnough() {
    int[] of = IntStream.range(0, 60_000).map(row -> row / 2).toArray();
    CalibrationFolds folds = CalibrationFolds.of(label(60_000), new RowGroups(of), 1);
    assertEquals(10_000, folds.rows(), 200);
  }
}
