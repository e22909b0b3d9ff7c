package dev.tranche.training.prepare;

import dev.tranche.base.InputException;
import dev.tranche.training.model.GroupDealing;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.model.StratifiedFolds;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Deals rows into three parts, each with the same share of positives as the whole, before anything
 * is fitted: a part to train on, one to calibrate on, one to test on.
 */
public final class StratifiedSplit {
  private StratifiedSplit() {}

  /**
   * The share of rows each part receives. Shares not above 0, or that do not sum to 1, are refused
   * with an {@link InputException}.
   */
  public record Shares(double train, double calibrate, double test) {
    public Shares {
      boolean positive = train > 0 && calibrate > 0 && test > 0;
      if (!positive || Math.abs(train + calibrate + test - 1) > 1e-9) {
        throw new InputException(
            "the split "
                + train
                + " / "
                + calibrate
                + " / "
                + test
                + " (train / calibrate / test) needs three shares above 0 that sum to 1,"
                + " such as 0.65 / 0.15 / 0.2");
      }
    }

    public static Shares defaults() {
      return new Shares(.65, .15, .2);
    }
  }

  /** Row indices of the three parts, ascending; disjoint, and together every row. */
  public record Split(int[] train, int[] calibrate, int[] test) {
    /** The same test part, and all other rows to train on. */
    public Split withoutCalibration() {
      return new Split(withoutTest(), new int[0], test);
    }

    /** The rows of the first two parts, ascending. */
    public int[] withoutTest() {
      return IntStream.concat(Arrays.stream(train), Arrays.stream(calibrate)).sorted().toArray();
    }
  }

  /**
   * Splits each class by itself, so that every part keeps the classes' proportions within one row.
   *
   * @param label 0 or 1 per row
   * @throws InputException if a part would be left without one of the two classes
   */
  public static Split of(byte[] label, Shares shares, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] part = new byte[label.length];
    for (int value = 0; value <= 1; value++) {
      int[] rows = shuffledRows(label, value, random);
      int trainEnd = Math.toIntExact(Math.round(rows.length * shares.train()));
      int calibrateEnd =
          Math.toIntExact(Math.round(rows.length * (shares.train() + shares.calibrate())));
      if (trainEnd == 0 || calibrateEnd == trainEnd || calibrateEnd == rows.length) {
        throw tooFew(value, rows.length, label.length, shares);
      }
      for (int i = trainEnd; i < rows.length; i++) {
        part[rows[i]] = (byte) (i < calibrateEnd ? 1 : 2);
      }
    }
    return new Split(rowsWhere(part, 0), rowsWhere(part, 1), rowsWhere(part, 2));
  }

  /**
   * Splits whole groups of rows, if there are any, so that every part is as near to the classes'
   * proportions as they allow.
   *
   * @throws InputException if a part would be left without one of the two classes
   */
  public static Split of(byte[] label, RowGroups groups, Shares shares, long seed) {
    if (!groups.any()) {
      return of(label, shares, seed);
    }
    double[] wanted = {shares.train(), shares.calibrate(), shares.test()};
    int[] parts = GroupDealing.parts(label, groups, wanted, seed);
    if (new StratifiedFolds(parts, wanted.length).fewest(label) == 0) {
      throw new InputException(
          "the "
              + label.length
              + " rows belong to "
              + groups.count(label.length)
              + " customers or different rows only, too few for three parts ("
              + shares.train()
              + " / "
              + shares.calibrate()
              + " / "
              + shares.test()
              + ") with both classes in each; check the id, or give more rows");
    }
    byte[] part = new byte[parts.length];
    for (int row = 0; row < part.length; row++) {
      part[row] = (byte) parts[row];
    }
    return new Split(rowsWhere(part, 0), rowsWhere(part, 1), rowsWhere(part, 2));
  }

  private static int[] shuffledRows(byte[] label, int value, SplittableRandom random) {
    int[] rows = rowsWhere(label, value);
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = rows[i];
      rows[i] = rows[j];
      rows[j] = swapped;
    }
    return rows;
  }

  private static int[] rowsWhere(byte[] values, int wanted) {
    int[] rows = new int[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == wanted) {
        rows[count++] = i;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private static InputException tooFew(int value, int count, int rows, Shares shares) {
    return new InputException(
        (value == 1 ? "only " + count + " positive" : "only " + count + " negative")
            + " of "
            + rows
            + " rows: each of the three parts ("
            + shares.train()
            + " / "
            + shares.calibrate()
            + " / "
            + shares.test()
            + ") needs at least one; check the target and its positive value, or give more rows");
  }
}
