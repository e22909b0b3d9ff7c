package dev.tranche.spark.row;

import java.io.Serializable;

/**
 * How many cells of which sort rows have.
 *
 * @param kept cells that the output has as they are, the first ones of a row
 * @param answers cells of what is said, behind them; warnings and errors follow
 * @param ragged the place of a cell that is there if the row could not be cut into cells; below 0
 *     if no column tells that
 */
record RowLayout(int kept, int answers, int ragged) implements Serializable {
  int cells() {
    return kept + answers + 2;
  }
}
