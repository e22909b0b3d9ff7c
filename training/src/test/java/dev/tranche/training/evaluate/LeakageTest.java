package dev.tranche.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakageTest {
  private static final int ROWS = 2000;

  private final byte[] labels = new byte[ROWS];
  private final float[] noise = new float[ROWS];

  LeakageTest() {
    SplittableRandom random = new SplittableRandom(3);
    for (int row = 0; row < ROWS; row++) {
      labels[row] = (byte) (random.nextInt(10) == 0 ? 1 : 0);
      noise[row] = (float) random.nextDouble();
    }
  }

  private List<String> warnings(Column column) {
    return new Leakage(labels, IntStream.range(0, ROWS).toArray()).warnings(List.of(column));
  }

  private Column numbers(IntToFloat value) {
    float[] values = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      values[row] = value.of(row);
    }
    return new NumericColumn("x", values, 0, 0);
  }

  private interface IntToFloat {
    float of(int row);
  }

  @Test
  void warnsOfANumberThatSeparatesTheClassesInEitherDirection() {
    assertEquals(
        List.of(
            "column 'x' alone predicts the target almost perfectly (ROC-AUC 1.0000); if it is not"
                + " known when a score is asked for, drop it"),
        warnings(numbers(row -> labels[row] + 0.9f * noise[row])));
    assertEquals(1, warnings(numbers(row -> -labels[row] + 0.9f * noise[row])).size());
  }

  @Test
  void warnsOfANumberThatIsFilledForDefaultsOnly() {
    assertEquals(1, warnings(numbers(row -> labels[row] == 1 ? noise[row] : Float.NaN)).size());
  }

  @Test
  void warnsOfACodeWithoutOrder() {
    assertEquals(
        1, warnings(numbers(row -> labels[row] == 1 ? 5 : row % 9 == 5 ? 6 : row % 9)).size());
  }

  @Test
  void warnsOfCategoriesThatGiveTheTargetAway() {
    int[] codes = IntStream.range(0, ROWS).map(row -> labels[row] == 1 ? 1 : row % 2 * 2).toArray();
    assertEquals(1, warnings(new CategoricalColumn("x", codes, List.of("a", "b", "c"), 0)).size());
  }

  @Test
  void isSilentAboutGoodAndUselessPredictors() {
    assertTrue(warnings(numbers(row -> noise[row])).isEmpty());
    assertTrue(warnings(numbers(row -> labels[row] + 3 * noise[row])).isEmpty());
    int[] codes = new int[ROWS];
    Arrays.setAll(codes, row -> row % 200);
    List<String> categories = IntStream.range(100, 300).mapToObj(i -> "l" + i).toList();
    assertTrue(warnings(new CategoricalColumn("x", codes, categories, 0)).isEmpty());
  }
}
