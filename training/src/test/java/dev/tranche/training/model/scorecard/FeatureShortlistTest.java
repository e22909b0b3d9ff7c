package dev.tranche.training.model.scorecard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureShortlistTest {
  private static final int ROWS = 2_000;

  /**
   * Places of a number with a U-shape, of one whose gaps tell, of a category, and of a constant.
   */
  private static final int SHAPE = 7;

  private static final int GAPS = 501;
  private static final int GROUP = 998;
  private static final int CONSTANT = 999;

  private static LabelledRows rows(int features) {
    SplittableRandom random = new SplittableRandom(11);
    float[][] columns = new float[features][ROWS];
    float[][] unfilled = new float[features][];
    int[] categories = new int[features];
    byte[] labels = new byte[ROWS];
    for (int row = 0; row < ROWS; row++) {
      labels[row] = (byte) (random.nextInt(5) == 0 ? 1 : 0);
      for (float[] column : columns) {
        column[row] = (float) random.nextDouble();
      }
    }
    for (int f = 0; f < features; f++) {
      unfilled[f] = columns[f].clone();
    }
    for (int row = 0; row < ROWS && features > CONSTANT; row++) {
      boolean bad = labels[row] == 1;
      columns[SHAPE][row] = bad && row % 2 == 0 ? random.nextInt(2) : columns[SHAPE][row];
      unfilled[SHAPE][row] = columns[SHAPE][row];
      unfilled[GAPS][row] = bad && row % 3 == 0 ? Float.NaN : columns[GAPS][row];
      columns[GROUP][row] = bad ? random.nextInt(3) : random.nextInt(6);
      columns[CONSTANT][row] = 1;
      unfilled[CONSTANT][row] = 1;
    }
    if (features > CONSTANT) {
      categories[GROUP] = 6;
    }
    return LabelledRows.of(
        new FeatureMatrix(
            IntStream.range(0, features).mapToObj(f -> "x" + f).toList(),
            columns,
            unfilled,
            categories),
        labels);
  }

  private static int[] shortlist(int features) {
    try (ThreadPool pool = new ThreadPool(2)) {
      return new FeatureShortlist(rows(features)).of(pool);
    }
  }

  @Test
  void ofVeryManyFeaturesThoseThatTellMostAreOnIt() {
    int[] places = shortlist(1_000);
    assertEquals(FeatureShortlist.MOST, places.length);
    assertArrayEquals(IntStream.of(places).sorted().distinct().toArray(), places);
    for (int telling : new int[] {SHAPE, GAPS, GROUP}) {
      assertTrue(IntStream.of(places).anyMatch(place -> place == telling), "x" + telling);
    }
  }

  /** Noise has to pay for its tenths; a constant gains and pays nothing. */
  @Test
  void whatTellsNothingIsBeforeNoise() {
    int[] places = shortlist(1_000);
    assertTrue(IntStream.of(places).anyMatch(place -> place == CONSTANT));
  }

  @Test
  void allAreOnItWhereThereAreFewer() {
    assertArrayEquals(
        IntStream.range(0, FeatureShortlist.MOST).toArray(), shortlist(FeatureShortlist.MOST));
  }
}
