package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.csv.LineError;
import dev.tranche.training.read.cell.DigitCounts;
import dev.tranche.training.table.CategoryPool;
import java.util.List;
import java.util.regex.Pattern;

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
  record Numbers(float[] values, long[] keys, DigitCounts digits, CellTally tally)
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
  record Categories(char[] cells, List<String> categories, int[] filledUntil, CellTally tally)
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
    /** With a currency, or zeros: {@code $ -}, {@code - 0 -}; not {@code AA-}. */
    private static final Pattern DASH =
        Pattern.compile("(?=.*[-–—])(?!.*\\p{L}[-–—])[^1-9\\p{L}]*(\\p{L}{1,3}\\.?)?[^1-9\\p{L}]*");

    /** The same, of lines that count from {@code startLine}. */
    Text from(long startLine) {
      return new Text(startLine + line, cell);
    }

    LineError inForeignDigits(String column) {
      return new LineError(
          line,
          column,
          FileError.quoted(cell)
              + " is a number in digits that are not understood; write them as 0 to 9, declare the"
              + " column categorical under 'kinds', or list it under 'drop'");
    }

    LineError notANumber(String column) {
      String zero =
          DASH.matcher(cell).matches() ? "; write 0 if the dash means it, as in accounts" : "";
      return new LineError(
          line,
          column,
          FileError.quoted(cell)
              + " is not a number"
              + zero
              + "; correct it, list it under 'missing', or declare the column"
              + " categorical under 'kinds'");
    }
  }
}
