package dev.tranche.training.model;

import java.util.Arrays;

/**
 * Rows that tell of each other, such as those of one customer: what was learnt from one of them
 * must not be measured on another.
 *
 * @param of per row the number of its group, from 0 on; empty if every row is a group of its own
 */
public record RowGroups(int[] of) {
  /** Every row by itself. */
  public static RowGroups none() {
    return new RowGroups(new int[0]);
  }

  /** Whether any rows belong together. */
  public boolean any() {
    return of.length > 0;
  }

  /** Of some rows, in the order given. */
  public RowGroups take(int[] rows) {
    if (!any()) {
      return this;
    }
    int[] taken = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = of[rows[i]];
    }
    return numbered(taken);
  }

  /**
   * Groups of rows with the same number.
   *
   * @param numbers one per row, not negative
   */
  public static RowGroups numbered(int[] numbers) {
    int[] place = new int[Arrays.stream(numbers).max().orElse(0) + 1];
    int[] of = new int[numbers.length];
    int groups = 0;
    for (int row = 0; row < of.length; row++) {
      if (place[numbers[row]] == 0) {
        place[numbers[row]] = ++groups;
      }
      of[row] = place[numbers[row]] - 1;
    }
    return groups == of.length ? none() : new RowGroups(of);
  }

  /** How many groups there are among so many rows. */
  public int count(int rows) {
    return any() ? Arrays.stream(of).max().orElse(-1) + 1 : rows;
  }
}
