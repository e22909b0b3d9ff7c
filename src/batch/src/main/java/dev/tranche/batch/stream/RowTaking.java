package dev.tranche.batch.stream;

import dev.tranche.csv.CsvFile;
import dev.tranche.csv.RowScan;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the cells of a block together to rows, good ones and bad ones: those that a reader refuses.
 * Belongs to one thread.
 */
final class RowTaking implements RowScan.RowTaker {
  /**
   * A row that can be answered.
   *
   * @param number in its block, from 0
   * @param rows what each reader makes of it
   * @param carried the id's cell, empty if there is none, and those that are kept
   */
  record TakenRow(int number, List<Row> rows, String[] carried) {}

  private final FeatureColumns[] features;
  private final int fields;
  private final int[][] slots;
  private final int carriedCells;
  private final List<TakenRow> good = new ArrayList<>();
  private final List<BadCell> bad = new ArrayList<>();
  private int badRows;
  private int errorsBefore;
  private String[] carried;

  RowTaking(CsvFile file, List<RowReader> readers, CarriedColumns columns) {
    int[] places = columns.placesIn(file);
    this.features =
        readers.stream()
            .map(reader -> new FeatureColumns(file.names(), reader))
            .toArray(FeatureColumns[]::new);
    this.fields = file.names().size();
    this.carriedCells = places.length;
    this.slots = slots(fields, places);
    this.carried = emptyCells();
  }

  /** By column: where its cell goes among those that are carried over; mostly nowhere. */
  private static int[][] slots(int fields, int[] places) {
    int[][] slots = new int[fields][];
    for (int column = 0; column < fields; column++) {
      int at = column;
      slots[column] =
          IntStream.range(0, places.length).filter(slot -> places[slot] == at).toArray();
    }
    return slots;
  }

  private String[] emptyCells() {
    String[] cells = new String[carriedCells];
    Arrays.fill(cells, "");
    return cells;
  }

  List<TakenRow> good() {
    return good;
  }

  List<BadCell> bad() {
    return bad;
  }

  int badRows() {
    return badRows;
  }

  void clear() {
    good.clear();
    bad.clear();
    badRows = 0;
    errorsBefore = 0;
  }

  @Override
  public void cell(int column, char[] text, int from, int to, int line) {
    if (column >= fields) {
      return;
    }
    for (int slot : slots[column]) {
      carried[slot] = new String(text, from, to - from);
    }
    for (FeatureColumns columns : features) {
      columns
          .take(column, text, from, to)
          .ifPresent(violation -> refuse(BadCell.of(line, violation)));
    }
  }

  /** Notes what is wrong with the row once, however many readers say it. */
  private void refuse(BadCell cell) {
    if (!bad.subList(errorsBefore, bad.size()).contains(cell)) {
      bad.add(cell);
    }
  }

  @Override
  public void end(int found, int line) {
    int number = good.size() + badRows;
    if (found != fields) {
      bad.subList(errorsBefore, bad.size()).clear();
      bad.add(BadCell.ragged(line, fields, found));
      List.of(features).forEach(FeatureColumns::clear);
    } else {
      List<Row> rows = new ArrayList<>(features.length);
      for (FeatureColumns columns : features) {
        rows.add(columns.row(violation -> refuse(BadCell.of(line, violation))));
      }
      if (bad.size() == errorsBefore) {
        good.add(new TakenRow(number, rows, carried));
        carried = emptyCells();
      }
    }
    if (bad.size() > errorsBefore) {
      badRows++;
      errorsBefore = bad.size();
    }
  }
}
