package dev.tranche.cli.generate;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;

/**
 * What a file holds: which customers, and which columns of them.
 *
 * @param file its name
 * @param members who of each {@link #BLOCK} customers is in the file, in the file's order
 * @param <R> what a row is made from
 */
record GeneratedTable<R>(
    String file,
    List<Integer> members,
    BiFunction<SyntheticCustomer, Draws, R> row,
    List<GeneratedColumn<R>> columns) {

  /** Customers come in blocks of 14: 12 of them apply for a loan, 10 are seen, 8 are both. */
  static final int BLOCK = 14;

  /** Of the missing values, the share written {@code NA}; the others are blank. */
  private static final double WRITTEN_NA = 0.1;

  private static final int REPORT_EVERY = 1 << 14;

  GeneratedTable {
    members = List.copyOf(members);
    columns = List.copyOf(columns);
  }

  /** The customer on a line; both counted from 0. */
  long customer(long line) {
    return line / members.size() * BLOCK + members.get((int) (line % members.size()));
  }

  /**
   * @param progress told every so many rows how many there are
   */
  void write(long rows, Draws draws, CsvBytes csv, LongConsumer progress) throws IOException {
    csv.text("user_id");
    for (GeneratedColumn<R> column : columns) {
      csv.text(column.name());
    }
    csv.endRow();
    for (long line = 0; line < rows; line++) {
      writeRow(customer(line), draws, csv);
      if ((line + 1) % REPORT_EVERY == 0) {
        progress.accept(line + 1);
      }
    }
    progress.accept(rows);
  }

  private void writeRow(long number, Draws draws, CsvBytes csv) throws IOException {
    R made = row.apply(SyntheticCustomer.draw(number, draws), draws);
    csv.userId(number);
    for (GeneratedColumn<R> column : columns) {
      double u = draws.uniform();
      if (u >= column.missing()) {
        column.write(made, csv);
      } else if (u < column.missing() * WRITTEN_NA) {
        csv.text("NA");
      } else {
        csv.blank();
      }
    }
    csv.endRow();
  }
}
