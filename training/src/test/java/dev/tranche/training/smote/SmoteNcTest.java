package dev.tranche.training.smote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.smote.SmoteNc.Balanced;
import dev.tranche.training.smote.SmoteNc.Parameters;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmoteNcTest {
  private final ThreadPool pool = new ThreadPool(3);

  @AfterEach
  void end() {
    pool.close();
  }

  private static final float[] SCALE = {1f, .5f, 2f, .25f, 0f, 0f};

  @Test
  void findsTheSameNeighboursAsComparingEveryPairNaively() {
    SmoteDistances space = SmoteDistances.of(random(1500, 3), SCALE);
    int[][] found = SmoteNeighbours.of(space, 5, pool);
    for (int row = 0; row < 1500; row++) {
      assertArrayEquals(naiveNeighbours(space, row, 5), found[row], "row " + row);
    }
  }

  /** smote.py made both files. */
  @Test
  void findsTheNeighboursOfScikitLearn() throws IOException {
    List<NamedCsvRecord> rows = csv("smote.csv");
    float[][] columns = new float[4][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int f = 0; f < 4; f++) {
        columns[f][i] = Float.parseFloat(rows.get(i).getFields().get(f));
      }
    }
    FeatureMatrix features =
        new FeatureMatrix(
            List.of("income", "age", "debt", "home"), columns, new int[] {0, 0, 0, 3});
    SmoteDistances space = SmoteDistances.of(features, new float[] {1, 1, 1, 0});
    int[][] found = SmoteNeighbours.of(space, 5, pool);
    List<NamedCsvRecord> expected = csv("smote_neighbours.csv");
    for (int i = 0; i < found.length; i++) {
      int[] row = expected.get(i).getFields().stream().mapToInt(Integer::parseInt).toArray();
      assertArrayEquals(row, found[i], "row " + i);
    }
  }

  /** Outliers stretch the rounding bound, constant columns the boxes: still exact. */
  @Test
  void isExactWhereValuesDifferByManyOrdersOfMagnitude() {
    SplittableRandom random = new SplittableRandom(9);
    float[][] columns = new float[5][1_100];
    for (int i = 0; i < 1_100; i++) {
      columns[0][i] = (float) (1e6 + random.nextGaussian());
      columns[1][i] = (float) (random.nextGaussian() * (i % 97 == 0 ? 1e9 : 1));
      columns[2][i] = 3;
      columns[3][i] = (float) Math.exp(5 * random.nextGaussian());
      columns[4][i] = (float) (1e-20 * random.nextGaussian());
    }
    SmoteDistances space = new SmoteDistances(columns, new float[0][], 1);
    int[][] found = SmoteNeighbours.of(space, 7, pool);
    for (int row = 0; row < 1_100; row++) {
      assertArrayEquals(naiveNeighbours(space, row, 7), found[row], "row " + row);
    }
  }

  private static List<NamedCsvRecord> csv(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(SmoteNcTest.class.getResourceAsStream(name)),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }

  @Test
  void ofEquallyDistantNeighboursTakesTheFirst() {
    float[][] onePlace = {new float[700]};
    int[][] found = SmoteNeighbours.of(new SmoteDistances(onePlace, new float[0][], 1), 3, pool);
    assertArrayEquals(new int[] {1, 2, 3}, found[0]);
    assertArrayEquals(new int[] {0, 1, 2}, found[600]);
  }

  @Test
  void aDifferenceInCategoryCostsTheMedianOfTheStandardDeviations() {
    // Standardised deviations 1, 2 and 6: the median is 2, its square 4.
    float[][] columns = {{-1, 1}, {-4, 4}, {-3, 3}, {0, 1}};
    FeatureMatrix two =
        new FeatureMatrix(List.of("a", "b", "c", "d"), columns, new int[] {0, 0, 0, 2});
    assertEquals(4f, SmoteDistances.of(two, new float[] {1f, .5f, 2f, 0f}).mismatch());
  }

  @Test
  void balancesTheClassesAndKeepsTheOriginalRowsFirst() {
    FeatureMatrix features = random(500, 5);
    byte[] labels = everySeventh(500);
    Balanced balanced = SmoteNc.balance(features, labels, SCALE, new Parameters(5, 1, 1), pool);
    assertEquals(2 * 428, balanced.labels().length);
    assertEquals(428 - 72, balanced.synthetic());
    assertEquals(428, positives(balanced.labels()));
    int[] originals = IntStream.range(0, 500).toArray();
    assertArrayEquals(features.columns(), balanced.features().take(originals).columns());
  }

  @Test
  void byDefaultOverSamplesToOneRowPerTwoOfTheMajority() {
    byte[] labels = everySeventh(500);
    Balanced balanced =
        SmoteNc.balance(random(500, 5), labels, SCALE, Parameters.defaults(1), pool);
    assertEquals(428 / 2, positives(balanced.labels()));
    assertEquals(428 / 2 - 72, balanced.synthetic());
  }

  @Test
  void syntheticRowsLieBetweenTwoMinorityRowsAndHaveCategoriesThatOccur() {
    float[][] columns = {{0, 10, 20, 5, 5, 5, 5, 5, 5}, {2, 2, 2, 0, 1, 0, 1, 0, 1}};
    FeatureMatrix features = new FeatureMatrix(List.of("x", "category"), columns, new int[] {0, 3});
    byte[] labels = {1, 1, 1, 0, 0, 0, 0, 0, 0};
    Balanced balanced =
        SmoteNc.balance(features, labels, new float[] {1, 0}, new Parameters(1, 1, 9), pool);
    assertEquals(3, balanced.synthetic());
    for (int i = 9; i < 12; i++) {
      float x = balanced.features().columns()[0][i];
      assertTrue(x >= 0 && x <= 20, "x " + x);
      assertEquals(2f, balanced.features().columns()[1][i]);
    }
  }

  @Test
  void syntheticRowsMissWhatTheRowTheyStartFromMisses() {
    float[][] columns = {{1, 2, 5, 5, 5, 5, 5}, {3, 3, 0, 0, 0, 0, 0}};
    float[][] unfilled = {{1, 2, 5, 5, Float.NaN, 5, 5}, {3, Float.NaN, 0, 0, 0, 0, 0}};
    FeatureMatrix features =
        new FeatureMatrix(List.of("x", "y"), columns, unfilled, new int[] {0, 0});
    byte[] labels = {1, 1, 0, 0, 0, 0, 0};
    FeatureMatrix balanced =
        SmoteNc.balance(features, labels, new float[] {1, 1}, new Parameters(1, 1, 4), pool)
            .features();
    assertEquals(10, balanced.rows());
    for (int row = 0; row < 7; row++) {
      assertEquals(unfilled[0][row], balanced.unfilled()[0][row]);
      assertEquals(unfilled[1][row], balanced.unfilled()[1][row]);
    }
    int missing = 0;
    for (int row = 7; row < 10; row++) {
      assertEquals(balanced.columns()[0][row], balanced.unfilled()[0][row]);
      assertEquals(3, balanced.columns()[1][row]);
      missing += Float.isNaN(balanced.unfilled()[1][row]) ? 1 : 0;
    }
    assertTrue(missing > 0 && missing < 3, missing + " of 3");
  }

  @Test
  void takesTheCategoryMostFrequentAmongTheNeighboursAndOfEqualsTheLowest() {
    float[][] columns = {{2, 1, 1, 0, 0}};
    FeatureMatrix minority = new FeatureMatrix(List.of("category"), columns, new int[] {3});
    int[][] neighbours = {{1, 2, 3}, {0, 2, 3}, {0, 1, 4}, {1, 2, 4}, {1, 2, 3, 0}};
    float[][] extended = new SmoteSynthesis(minority, neighbours, 200, 1).columns(minority, pool);
    // Row 0 sees 1, 1, 0; row 1 sees 2, 1, 0; row 2 the same; rows 3 and 4 see 1 twice.
    long zeros = IntStream.range(5, 205).filter(i -> extended[0][i] == 0).count();
    long ones = IntStream.range(5, 205).filter(i -> extended[0][i] == 1).count();
    assertEquals(200, zeros + ones);
    assertTrue(zeros > 40 && ones > 80, zeros + " zeros");
  }

  @Test
  void givesTheSameRowsWithOneThreadAndWithFour() {
    FeatureMatrix features = random(2000, 11);
    byte[] labels = everySeventh(2000);
    Parameters parameters = Parameters.defaults(5);
    float[][] one =
        SmoteNc.balance(features, labels, SCALE, parameters, new ThreadPool(1))
            .features()
            .columns();
    float[][] four =
        SmoteNc.balance(features, labels, SCALE, parameters, pool).features().columns();
    assertArrayEquals(one, four);
  }

  @Test
  void anotherSeedGivesOtherRows() {
    FeatureMatrix features = random(300, 2);
    byte[] labels = everySeventh(300);
    float[][] a =
        SmoteNc.balance(features, labels, SCALE, Parameters.defaults(1), pool).features().columns();
    float[][] b =
        SmoteNc.balance(features, labels, SCALE, Parameters.defaults(2), pool).features().columns();
    assertFalse(Arrays.deepEquals(a, b));
  }

  @Test
  void leavesBalancedRowsAlone() {
    FeatureMatrix features = random(4, 2);
    byte[] labels = {0, 1, 0, 1};
    Balanced balanced = SmoteNc.balance(features, labels, SCALE, Parameters.defaults(1), pool);
    assertSame(features, balanced.features());
    assertEquals(0, balanced.synthetic());
  }

  @Test
  void usesFewerNeighboursWhereTheMinorityHasNoMore() {
    byte[] labels = {0, 1, 0, 1, 0, 0, 0};
    assertEquals(
        3, SmoteNc.balance(random(7, 2), labels, SCALE, new Parameters(5, 1, 1), pool).synthetic());
  }

  @Test
  void refusesAMinorityOfOneRow() {
    byte[] labels = {0, 1, 0, 0};
    InputException refused =
        assertThrows(
            InputException.class,
            () -> SmoteNc.balance(random(4, 2), labels, SCALE, Parameters.defaults(1), pool));
    assertTrue(refused.getMessage().contains("there are 1 of 4"), refused::getMessage);
  }

  private static int[] naiveNeighbours(SmoteDistances space, int row, int k) {
    return IntStream.range(0, space.rows())
        .filter(i -> i != row)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> naiveDistance(space, row, i)))
        .limit(k)
        .mapToInt(i -> i)
        .toArray();
  }

  private static float naiveDistance(SmoteDistances space, int a, int b) {
    float sum = 0;
    for (float[] column : space.numeric()) {
      float d = column[b] - column[a];
      sum = sum + d * d;
    }
    for (float[] codes : space.categorical()) {
      sum = sum + (codes[a] == codes[b] ? 0 : space.mismatch());
    }
    return sum;
  }

  /** Four numeric features, rounded so that ties occur, and two categorical ones. */
  private static FeatureMatrix random(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] categories = {0, 0, 0, 0, 3, 7};
    float[][] columns = new float[6][rows];
    for (int f = 0; f < 6; f++) {
      for (int i = 0; i < rows; i++) {
        columns[f][i] = random.nextInt(categories[f] == 0 ? 12 : categories[f]);
      }
    }
    return new FeatureMatrix(List.of("a", "b", "c", "d", "e", "f"), columns, categories);
  }

  private static byte[] everySeventh(int rows) {
    byte[] labels = new byte[rows];
    for (int i = 0; i < rows; i += 7) {
      labels[i] = 1;
    }
    return labels;
  }

  private static int positives(byte[] labels) {
    int sum = 0;
    for (byte label : labels) {
      sum += label;
    }
    return sum;
  }
}
