package dev.tranche.training.prepare;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.table.NumericColumn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many customers each row of a sample stands for: one over the chance that it had to be in the
 * sample (Horvitz and Thompson, <i>A generalization of sampling without replacement from a finite
 * universe</i>, 1952). Whatever asks for all customers is told of rows that are repeated as often,
 * in proportion to the row that stands for fewest.
 *
 * @param perRow of the table, positive and finite; empty if every row stands for as many
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record SampleWeights(float[] perRow) {
  /** More repeated rows would change no digit that is shown. */
  static final int MOST = 1_000_000;

  /** Every row stands for as many. */
  public static SampleWeights even() {
    return new SampleWeights(new float[0]);
  }

  /**
   * As a column says.
   *
   * @throws InputException if a cell is missing, infinite, zero or negative
   */
  public static SampleWeights of(Path file, NumericColumn column) {
    float[] weights = column.values();
    int wrong = 0;
    for (float weight : weights) {
      wrong += weight > 0 && weight < Float.POSITIVE_INFINITY ? 0 : 1;
    }
    if (wrong > 0) {
      throw new InputException(
          file
              + ": column "
              + FileError.quoted(column.name())
              + " is under 'weight', but is no number above 0 in "
              + wrong
              + " of "
              + weights.length
              + " rows");
    }
    return new SampleWeights(weights);
  }

  /** Whether rows stand for different numbers of customers. */
  public boolean any() {
    return perRow.length > 0;
  }

  /**
   * The places of the rows among those given, each as often as it counts: the one that stands for
   * fewest once, unless that were more than {@link #MOST} in all. Fractions are carried over to the
   * next row.
   *
   * @param rows of the table
   */
  public int[] places(int[] rows) {
    if (!any()) {
      return IntStream.range(0, rows.length).toArray();
    }
    double least = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (int row : rows) {
      least = Math.min(least, perRow[row]);
      sum += perRow[row];
    }
    double unit = Math.max(least, sum / Math.max(MOST, rows.length));
    int[] places = new int[rows.length];
    double upTo = 0;
    int size = 0;
    for (int i = 0; i < rows.length; i++) {
      upTo += perRow[rows[i]];
      long wanted = Math.round(upTo / unit);
      while (size < wanted) {
        places = size < places.length ? places : Arrays.copyOf(places, 2 * size);
        places[size++] = i;
      }
    }
    return Arrays.copyOf(places, size);
  }

  /** The rows, each as often as it counts. */
  public int[] repeated(int[] rows) {
    return any() ? IntStream.of(places(rows)).map(i -> rows[i]).toArray() : rows;
  }

  /** Rows that tell of each other: at least all that one row was made of. */
  public RowGroups together(RowGroups groups) {
    return !any() || groups.any()
        ? groups
        : new RowGroups(IntStream.range(0, perRow.length).toArray());
  }

  /** The share of customers with the label 1, of which one is given per row of the table. */
  public double share(byte[] label) {
    double ones = 0;
    double all = 0;
    for (int row = 0; row < label.length; row++) {
      double weight = any() ? perRow[row] : 1;
      ones += weight * label[row];
      all += weight;
    }
    return ones / all;
  }
}
