package dev.tranche.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fields of any text are those FastCSV finds, wherever the text is cut into blocks. */
class ReferenceTest {
  private static final String[] PARTS = {
    "a",
    "1",
    "-2.5",
    " ",
    ",",
    ",",
    ",",
    ";",
    "\"",
    "\"\"",
    "\"x,y\"",
    "\"p\nq\"",
    "\"r\r\ns\"",
    "\"\"\"t\"\"\"",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "é",
    "€",
    "😀",
    "\u00A0",
    "5\" pipe"
  };

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(60); parts > 0; parts--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  /** The rows until the text stops being CSV; a last line shows that the last row was closed. */
  private static List<List<String>> expected(String text) {
    List<List<String>> rows = new ArrayList<>();
    CsvReaderBuilder reader =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false);
    try (de.siegmar.fastcsv.reader.CsvReader<CsvRecord> records =
        reader.ofCsvRecord(text.replace("\r\n", "\n") + "\n#end#")) {
      for (CsvRecord row : records) {
        rows.add(row.getFields().stream().map(ReferenceTest::trimmed).toList());
      }
    } catch (de.siegmar.fastcsv.reader.CsvParseException | IOException malformed) {
      return rows;
    }
    if (rows.get(rows.size() - 1).equals(List.of("#end#"))) {
      rows.remove(rows.size() - 1);
      return rows;
    }
    // Swallowed by a quote that was never closed.
    return rows.subList(0, rows.size() - 1);
  }

  private static String trimmed(String field) {
    return field.replaceAll("^[\\s\u00A0]+|[\\s\u00A0]+$", "");
  }

  private static List<List<String>> found(byte[] text, int blockSize) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    FieldCursor cursor = new FieldCursor(',');
    Block block = new Block(blockSize);
    try (BlockSplitter splitter = new BlockSplitter(new ByteArrayInputStream(text), ',')) {
      while (splitter.next(block)) {
        List<String> row = new ArrayList<>();
        cursor.start(block.bytes(), block.length());
        while (cursor.next()) {
          if (row.isEmpty() && cursor.lastInRow() && cursor.bare()) {
            continue;
          }
          int length = cursor.to() - cursor.from();
          row.add(new String(cursor.text(), cursor.from(), length, StandardCharsets.UTF_8));
          if (cursor.lastInRow()) {
            rows.add(List.copyOf(row));
            row.clear();
          }
        }
      }
    }
    return rows;
  }

  @Property(tries = 5000)
  void findsTheFieldsThatFastCsvFinds(@ForAll long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    String text = text(random);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<List<String>> expected = expected(text);
    for (int blockSize : new int[] {1, 2, 7, 16, 1 << 16}) {
      assertEquals(expected, found(bytes, blockSize), () -> text + " in blocks of " + blockSize);
    }
  }

  @Property(tries = 500)
  void aLoneCarriageReturnEndsALine(@ForAll long seed) throws IOException {
    String text = text(new SplittableRandom(seed)).replace("\r\n", "\n");
    byte[] returns = text.replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
    for (int blockSize : new int[] {1, 5, 1 << 16}) {
      assertEquals(
          found(text.getBytes(StandardCharsets.UTF_8), 1 << 16), found(returns, blockSize));
    }
    assertEquals(expected(text), found(returns, 3));
  }
}
