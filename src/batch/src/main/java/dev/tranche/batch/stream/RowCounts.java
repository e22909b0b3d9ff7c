package dev.tranche.batch.stream;

import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.List;

/**
 * Counts the rows of a file. Thread-safe.
 *
 * @param <T> what is counted of some of them
 */
public interface RowCounts<T> {
  /** What says which features a row has, and refuses rows. */
  RowReader reader();

  /** What there is of those rows. */
  T of(List<Row> rows);
}
