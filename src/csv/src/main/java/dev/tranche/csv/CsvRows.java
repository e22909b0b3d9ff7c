package dev.tranche.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows as the text of a CSV file: commas, LF, UTF-8, quotes where a cell needs them (RFC 4180). A
 * row of nothing but one empty cell is written as two quotes, as it would be no row else; one of
 * several empty cells is none for readers. Not thread-safe.
 */
public final class CsvRows {
  private final StringWriter text = new StringWriter();
  private final CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

  public void add(List<String> cells) {
    if (cells.equals(List.of(""))) {
      flush();
      text.write("\"\"\n");
    } else {
      rows.writeRecord(cells);
    }
  }

  /** All that was added since it was taken last. */
  public byte[] take() {
    flush();
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    text.getBuffer().setLength(0);
    return bytes;
  }

  private void flush() {
    try {
      rows.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory", e);
    }
  }
}
