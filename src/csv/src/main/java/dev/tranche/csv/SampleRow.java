package dev.tranche.csv;

import java.util.List;

/**
 * One of a file's first rows.
 *
 * @param firstQuoted whether the first cell is in quotes
 */
record SampleRow(List<String> cells, boolean firstQuoted) {
  SampleRow {
    cells = List.copyOf(cells);
  }
}
