package dev.tranche.csv;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first rows of a CSV file as they stand there, to show or to send on. */
public final class FirstRows {
  private static final int BLOCK = 1 << 16;

  private FirstRows() {}

  /**
   * Texts by column, in the file's order.
   *
   * @param count how many rows at most
   * @throws InputException if the file cannot be read or its header is not one
   */
  public static List<Map<String, String>> of(Path path, int count) {
    CsvFile file = CsvFile.open(path);
    List<String> cells = new ArrayList<>();
    RowCursor cursor =
        new RowCursor(
            file.dialect().delimiter(),
            (column, text, from, to, line) -> cells.add(new String(text, from, to - from)));
    List<Map<String, String>> rows = new ArrayList<>();
    Block block = new Block(BLOCK);
    try (BlockSplitter blocks = file.rows()) {
      while (rows.size() < count && cursor.flaw().isEmpty() && blocks.next(block)) {
        cursor.start(block);
        while (rows.size() < count && cursor.next()) {
          rows.add(byName(file.names(), cells));
          cells.clear();
        }
      }
    } catch (IOException cause) {
      throw file.error(cause);
    }
    return rows;
  }

  private static Map<String, String> byName(List<String> names, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return row;
  }
}
