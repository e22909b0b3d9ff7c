package dev.tranche.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first rows of a CSV file as they stand there, to show or to send on. */
public final class FirstRows {
  private static final int SAMPLE = 1 << 16;

  private FirstRows() {}

  /**
   * Texts by column, in the file's order.
   *
   * @param count how many rows at most
   * @throws InputException if the file cannot be read or its header is not one
   */
  public static List<Map<String, String>> of(Path file, int count) {
    CsvSource source = CsvSource.of(file);
    byte[] sample = source.sample(SAMPLE);
    char delimiter = DelimiterSniffer.sniff(sample, sample.length < SAMPLE);
    CsvHeader header = CsvHeader.read(source, delimiter);
    List<Map<String, String>> rows = new ArrayList<>();
    FieldCursor cursor = new FieldCursor(delimiter);
    Block block = new Block(SAMPLE);
    try (InputStream text = source.open()) {
      text.skipNBytes(header.bytes());
      BlockSplitter splitter = new BlockSplitter(text, delimiter);
      while (rows.size() < count && splitter.next(block)) {
        cursor.start(block.bytes(), block.length());
        add(rows, cursor, header.names(), count);
      }
    } catch (IOException fault) {
      throw source.fault(fault);
    }
    return rows;
  }

  private static void add(
      List<Map<String, String>> rows, FieldCursor cursor, List<String> names, int count) {
    Map<String, String> row = new LinkedHashMap<>();
    int field = 0;
    while (rows.size() < count && cursor.next()) {
      if (field == 0 && cursor.lastInRow() && cursor.bare()) {
        continue;
      }
      if (field < names.size()) {
        int length = cursor.to() - cursor.from();
        row.put(names.get(field), new String(cursor.text(), cursor.from(), length, UTF_8));
      }
      field++;
      if (cursor.lastInRow()) {
        rows.add(row);
        row = new LinkedHashMap<>();
        field = 0;
      }
    }
  }
}
