package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.model.RowGroups;
import dev.tranche.training.model.StratifiedFolds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Five stratified folds of rows, or of a sample of very many.
 *
 * @param held the rows of each fold
 * @param fitted those of the four others
 * @param rarer how many rows of the rarer class there are in all folds
 */
record CalibrationFolds(List<int[]> held, List<int[]> fitted, int rarer) {
  static final int FOLDS = 5;

  /** Enough to tell the kinds of curves apart; the curve itself is fitted to all rows. */
  private static final int MOST_ROWS = 10_000;

  CalibrationFolds {
    held = List.copyOf(held);
    fitted = List.copyOf(fitted);
  }

  int rows() {
    return held.stream().mapToInt(fold -> fold.length).sum();
  }

  /**
   * Deals the rows.
   *
   * @param label 0 or 1 per row
   * @param groups of the rows that stay in one fold
   */
  static CalibrationFolds of(byte[] label, RowGroups groups, long seed) {
    return groups.any() ? ofGroups(label, groups, seed) : ofRows(label, seed);
  }

  private static CalibrationFolds ofRows(byte[] label, long seed) {
    List<int[]> classes = shuffledClasses(label, seed);
    return new CalibrationFolds(
        IntStream.range(0, FOLDS).mapToObj(f -> fold(classes, f, true)).toList(),
        IntStream.range(0, FOLDS).mapToObj(f -> fold(classes, f, false)).toList(),
        Math.min(classes.get(0).length, classes.get(1).length));
  }

  private static CalibrationFolds ofGroups(byte[] label, RowGroups groups, long seed) {
    int shares = FOLDS * ((label.length + MOST_ROWS - 1) / MOST_ROWS);
    StratifiedFolds dealt = StratifiedFolds.of(label, groups, shares, seed);
    List<int[]> held = IntStream.range(0, FOLDS).mapToObj(dealt::in).toList();
    List<int[]> fitted = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      fitted.add(
          IntStream.range(0, FOLDS)
              .filter(other -> other != own)
              .mapToObj(held::get)
              .flatMapToInt(Arrays::stream)
              .toArray());
    }
    int positives = held.stream().flatMapToInt(Arrays::stream).map(row -> label[row]).sum();
    int rows = held.stream().mapToInt(fold -> fold.length).sum();
    return new CalibrationFolds(held, fitted, Math.min(positives, rows - positives));
  }

  /** Rows of class 0, then of class 1, in random order, together at most {@link #MOST_ROWS}. */
  private static List<int[]> shuffledClasses(byte[] label, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double share = Math.min(1, (double) MOST_ROWS / label.length);
    List<int[]> classes = new ArrayList<>();
    for (int wanted = 0; wanted <= 1; wanted++) {
      int[] rows = new int[label.length];
      int count = 0;
      for (int row = 0; row < label.length; row++) {
        if (label[row] == wanted) {
          int place = random.nextInt(++count);
          rows[count - 1] = rows[place];
          rows[place] = row;
        }
      }
      classes.add(Arrays.copyOf(rows, (int) Math.ceil(count * share)));
    }
    return classes;
  }

  private static int[] fold(List<int[]> classes, int fold, boolean inside) {
    return classes.stream()
        .flatMapToInt(
            rows ->
                IntStream.range(0, rows.length)
                    .filter(i -> (i % FOLDS == fold) == inside)
                    .map(i -> rows[i]))
        .toArray();
  }
}
