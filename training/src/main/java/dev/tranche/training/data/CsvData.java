package dev.tranche.training.data;

import java.util.List;

/**
 * What a CSV file gave.
 *
 * @param dropped the columns left out of the table, in the file's order; those the options ignore
 *     are not among them
 */
public record CsvData(Table table, List<Dropped> dropped, Dialect dialect) {
  public CsvData {
    dropped = List.copyOf(dropped);
  }
}
