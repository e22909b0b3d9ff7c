package dev.tranche.batch.stream;

import dev.tranche.batch.stream.RowTaking.TakenRow;
import dev.tranche.csv.Block;
import dev.tranche.csv.CsvFile;
import dev.tranche.csv.CsvRows;
import dev.tranche.csv.RowScan;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The customers of a block: those that can be scored, and what is wrong with the others, by the
 * same rules as in a request whose values are texts. Belongs to one thread.
 */
final class CustomerRows {
  private final RowScan scan;
  private int blankRows;
  private final RowTaking taking;
  private final boolean numbered;

  /** Of a file that has all the features' columns. */
  CustomerRows(CsvFile file, RowReader reader, CarriedColumns carried) {
    this(file, List.of(reader), carried);
  }

  /** The same by several readers, each of which must be able to read a customer. */
  CustomerRows(CsvFile file, List<RowReader> readers, CarriedColumns carried) {
    this.numbered = carried.id().isEmpty();
    this.taking = new RowTaking(file, readers, carried);
    this.scan = new RowScan(file.dialect().delimiter(), taking);
  }

  /** Takes the next block's rows, and forgets the one before. */
  RowScan.ScannedBlock read(Block block) {
    taking.clear();
    RowScan.ScannedBlock scanned = scan.scan(block);
    blankRows = scanned.blankRows();
    return scanned;
  }

  /** Those that can be scored, in the file's order. */
  List<Row> good() {
    return good(0);
  }

  /** The same as the reader of that place reads them. */
  List<Row> good(int reader) {
    return taking.good().stream().map(row -> row.rows().get(reader)).toList();
  }

  /** Their ids: the cells, or their numbers in the file. */
  List<String> ids(BlockStart start) {
    return IntStream.range(0, taking.good().size()).mapToObj(row -> id(row, start)).toList();
  }

  /** The id of one of them: its cell, or its number in the file. */
  String id(int index, BlockStart start) {
    TakenRow row = taking.good().get(index);
    return numbered ? Long.toString(start.row() + row.number()) : row.carried()[0];
  }

  /** Adds the cells of one of them that are carried over to those of the output. */
  void addKept(int index, List<String> cells) {
    String[] carried = taking.good().get(index).carried();
    for (int k = 1; k < carried.length; k++) {
      cells.add(carried[k]);
    }
  }

  /** How many rows besides have nothing but blank fields. */
  int blankRows() {
    return blankRows;
  }

  /** How many rows have an error. */
  int badRows() {
    return taking.badRows();
  }

  /** What is wrong with them. */
  List<BadCell> bad() {
    return taking.bad();
  }

  /** The errors, a row each, as the list of errors has them. */
  byte[] errors(BlockStart start) {
    CsvRows rows = new CsvRows();
    taking.bad().forEach(cell -> rows.add(cell.cells(start)));
    return rows.take();
  }
}
