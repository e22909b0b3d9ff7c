package dev.tranche.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Deals the fields of all rows after the header out to the columns' collectors. */
final class TableRows implements RowListener {
  private final Path file;
  private final CellCollector[] collectors;
  private boolean inHeader = true;
  private boolean empty = true;

  TableRows(Path file, CellCollector[] collectors) {
    this.file = file;
    this.collectors = collectors;
  }

  @Override
  public void field(int index, char[] text, int from, int to, long line) {
    if (!inHeader && index < collectors.length) {
      collectors[index].add(text, from, to, line);
    }
  }

  @Override
  public boolean row(int fields, long line) {
    if (fields != collectors.length) {
      throw Fault.at(
          file,
          line,
          "expected "
              + collectors.length
              + (collectors.length == 1 ? " field" : " fields")
              + " as in the header, found "
              + fields);
    }
    empty &= inHeader;
    inHeader = false;
    return true;
  }

  /** What came of each column; its cells are let go as soon as they are copied. */
  List<Collected> finish() {
    if (empty) {
      throw Fault.in(file, "has a header but no rows");
    }
    List<Collected> all = new ArrayList<>();
    for (int i = 0; i < collectors.length; i++) {
      all.add(collectors[i].finish());
      collectors[i] = CellCollector.ignoring();
    }
    return all;
  }
}
