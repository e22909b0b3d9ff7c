package dev.tranche.training.model.kmeans;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Some of the rows of {@code float[features][rows]}. */
public final class RowSample {
  private RowSample() {}

  /** Ascending indices of at most {@code limit} of the rows, drawn without replacement. */
  public static int[] draw(int rows, int limit, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = new int[Math.min(rows, limit)];
    int count = 0;
    for (int i = 0; count < drawn.length; i++) {
      // Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S.
      if (random.nextInt(rows - i) < drawn.length - count) {
        drawn[count++] = i;
      }
    }
    return drawn;
  }

  /** Copies the given rows, in the given order; an index may come more than once. */
  public static float[][] take(float[][] columns, int[] rows) {
    float[][] taken = new float[columns.length][rows.length];
    for (int f = 0; f < taken.length; f++) {
      for (int i = 0; i < rows.length; i++) {
        taken[f][i] = columns[f][rows[i]];
      }
    }
    return taken;
  }

  /** How many different rows there are; counting ends at {@code most}. */
  public static int different(float[][] columns, int most) {
    int rows = columns[0].length;
    int ahead = (int) Math.min(rows, 4L * most);
    int found = countDifferent(columns, ahead);
    return Math.min(most, found >= most ? found : countDifferent(columns, rows));
  }

  private static int countDifferent(float[][] columns, int rows) {
    return (int) IntStream.range(0, rows).mapToObj(i -> new Row(columns, i)).distinct().count();
  }

  private record Row(float[][] columns, int index) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Row row
          && Arrays.stream(columns).allMatch(column -> column[index] == column[row.index]);
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (float[] column : columns) {
        hash = 31 * hash + Float.hashCode(column[index] + 0f);
      }
      return hash;
    }
  }
}
