package dev.tranche.training.prepare;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.table.NumericColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * When each row is from. Rows that belong together are all from the time of the latest of them:
 * what is learnt from must not know those that are checked on.
 *
 * @param column that tells it
 * @param of one time per row: days since 1970-01-01, or other numbers that grow with time
 * @param days whether they are days
 * @param moved how many rows count as later than they are, as others of their group are later
 */
record RowTimes(String column, float[] of, boolean days, int moved) {
  /**
   * The times of rows.
   *
   * @throws InputException if a row has none
   */
  static RowTimes of(NumericColumn column, RowGroups groups) {
    int without = 0;
    for (float time : column.values()) {
      without += Float.isNaN(time) ? 1 : 0;
    }
    boolean days = column.rules().date().isPresent();
    if (without > 0) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "column %s is under 'time', but has no %s in %,d of %,d rows; write one in each, leave"
                  + " those rows out, or take the column from 'time'",
              FileError.quoted(column.name()),
              days ? "date" : "number",
              without,
              column.rows()));
    }
    float[] latest = column.values().clone();
    if (groups.any()) {
      float[] ofGroup = new float[groups.count(latest.length)];
      Arrays.fill(ofGroup, Float.NEGATIVE_INFINITY);
      for (int row = 0; row < latest.length; row++) {
        ofGroup[groups.of()[row]] = Math.max(ofGroup[groups.of()[row]], latest[row]);
      }
      for (int row = 0; row < latest.length; row++) {
        latest[row] = ofGroup[groups.of()[row]];
      }
    }
    int moved = 0;
    for (int row = 0; row < latest.length; row++) {
      moved += latest[row] > column.values()[row] ? 1 : 0;
    }
    return new RowTimes(column.name(), latest, days, moved);
  }

  /** Those of some rows. */
  float[] take(int[] rows) {
    float[] taken = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = of[rows[i]];
    }
    return taken;
  }

  /** The earliest time of rows, in words. */
  String first(int[] rows) {
    float least = Float.POSITIVE_INFINITY;
    for (int row : rows) {
      least = Math.min(least, of[row]);
    }
    return words(least);
  }

  /** The latest time of rows, in words. */
  String last(int[] rows) {
    float most = Float.NEGATIVE_INFINITY;
    for (int row : rows) {
      most = Math.max(most, of[row]);
    }
    return words(most);
  }

  private String words(float time) {
    return days
        ? LocalDate.ofEpochDay((long) time).toString()
        : new BigDecimal(Float.toString(time)).stripTrailingZeros().toPlainString();
  }
}
