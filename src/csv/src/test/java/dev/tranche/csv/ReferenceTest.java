package dev.tranche.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.csv.PlainCsv.LinedRow;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The rows of any text are those a plain reader finds, wherever the text is cut into blocks. */
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
    "\"\nr\"",
    "\"\"\"t\"\"\"",
    "\n",
    "\n",
    "\n",
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

  private static List<LinedRow> found(String text, int blockSize) throws IOException {
    List<LinedRow> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    AtomicInteger startLine = new AtomicInteger();
    RowScan scan =
        new RowScan(
            ',',
            new RowScan.RowTaker() {
              @Override
              public void cell(int column, char[] text, int from, int to, int line) {
                assertEquals(cells.size(), column);
                cells.add(new String(text, from, to - from));
              }

              @Override
              public void end(int fields, int line) {
                assertEquals(cells.size(), fields);
                rows.add(new LinedRow(startLine.get() + line, List.copyOf(cells)));
                cells.clear();
              }
            });
    Block block = new Block(blockSize);
    try (BlockSplitter splitter = new BlockSplitter(new StringReader(text), ',')) {
      boolean whole = true;
      while (whole && splitter.next(block)) {
        int before = rows.size();
        RowScan.ScannedBlock scanned = scan.scan(block);
        assertEquals(rows.size() - before, scanned.rows());
        whole = scanned.flaw().isEmpty();
        startLine.addAndGet(scanned.lines());
      }
    }
    return rows;
  }

  @Property(tries = 5000, seed = "1")
  void findsTheRowsThatAPlainReaderFinds(@ForAll long seed) throws IOException {
    String text = text(new SplittableRandom(seed));
    List<LinedRow> expected = PlainCsv.rows(text, ',');
    for (int blockSize : new int[] {1, 2, 7, 16, 1 << 16}) {
      assertEquals(expected, found(text, blockSize), () -> text + " in blocks of " + blockSize);
    }
  }

  @Property(tries = 3000, seed = "1")
  void everyKindOfLineEndIsTheSame(@ForAll long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    String text = text(random);
    List<LinedRow> expected = PlainCsv.rows(text, ',');
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean afterReturn = !mixed.isEmpty() && mixed.charAt(mixed.length() - 1) == '\r';
      // After a lone CR an LF would make one line end of two.
      int end = random.nextInt(afterReturn ? 2 : 3);
      mixed.append(c != '\n' ? String.valueOf(c) : end == 0 ? "\r\n" : end == 1 ? "\r" : "\n");
    }
    for (String other :
        List.of(text.replace("\n", "\r\n"), text.replace('\n', '\r'), mixed.toString())) {
      for (int blockSize : new int[] {1, 5, 1 << 16}) {
        assertEquals(expected, found(other, blockSize));
      }
    }
  }
}
