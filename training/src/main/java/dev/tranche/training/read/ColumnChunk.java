package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.csv.LineError;
import dev.tranche.training.read.cell.DigitCounts;
import dev.tranche.training.table.CategoryPool;
import java.util.List;
import java.util.Optional;

/** The cells of one column in one block. Lines count from the block's start. */
public sealed interface ColumnChunk {
  /**
   * Cells read as numbers.
   *
   * @param values one per cell, NaN for missing values; empty if a text was among them
   * @param keys one per cell if the column may identify rows; empty otherwise
   * @param digits what the digits of the finite ones say
   * @param tally of what the cells were
   */
  record Numbers(float[] values, long[] keys, DigitCounts digits, Tally tally)
      implements ColumnChunk {}

  /**
   * Cells read as categories.
   *
   * @param cells one per cell: 0 for a missing value, else 1 plus the category's number; empty if
   *     there are more than {@link CategoryPool#MANY} categories
   * @param categories in order of appearance, at most one more than {@link CategoryPool#MANY}
   * @param filledUntil for each category: how many cells were filled when it appeared, its own
   *     included
   */
  record Categories(char[] cells, List<String> categories, int[] filledUntil, Tally tally)
      implements ColumnChunk {}

  /**
   * Identifiers, each as a key, and where the first is missing.
   *
   * @param numbers the whole numbers that all of them are; none if one is something else
   */
  record Keys(long[] keys, long[] numbers, MissingCounts missing) implements ColumnChunk {}

  /**
   * Of a column without a name.
   *
   * @param filled how many cells were not blank
   * @param index whether the cells were whole numbers, each one more than the one before
   * @param first of the numbers
   */
  record Unnamed(long cells, long filled, boolean index, long first) implements ColumnChunk {}

  /** Of a column nobody asked for. */
  record Nothing() implements ColumnChunk {}

  /** A cell that is no number. */
  record Text(long line, String cell) {
    LineError notANumber(String column) {
      return new LineError(
          line,
          column,
          FileError.quoted(cell)
              + " is not a number; correct it, list it under 'missing', or declare the column"
              + " categorical under 'kinds'");
    }
  }

  /**
   * What some cells were.
   *
   * @param numbers finite and infinite
   * @param texts neither numbers nor words for "missing"
   * @param firstText the first of them
   * @param least of the finite numbers; positive infinity if there is none
   * @param greatest of the finite numbers; negative infinity if there is none
   */
  record Tally(
      long numbers,
      long infinite,
      long texts,
      Optional<Text> firstText,
      float least,
      float greatest,
      MissingCounts missing) {
    static Tally none() {
      return new Tally(
          0,
          0,
          0,
          Optional.empty(),
          Float.POSITIVE_INFINITY,
          Float.NEGATIVE_INFINITY,
          new MissingCounts());
    }

    /** Both together; the other one's lines count from {@code startLine}. */
    Tally and(Tally next, long startLine) {
      missing.add(next.missing, startLine);
      return new Tally(
          numbers + next.numbers,
          infinite + next.infinite,
          texts + next.texts,
          firstText.or(
              () -> next.firstText.map(text -> new Text(startLine + text.line, text.cell))),
          Math.min(least, next.least),
          Math.max(greatest, next.greatest),
          missing);
    }

    long filled() {
      return numbers + texts;
    }
  }
}
