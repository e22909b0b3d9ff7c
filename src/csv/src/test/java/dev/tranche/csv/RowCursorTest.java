package dev.tranche.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowCursorTest {
  private final List<String> cells = new ArrayList<>();
  private final RowCursor cursor =
      new RowCursor(
          ';',
          (column, text, from, to, line) ->
              cells.add(column + ":" + new String(text, from, to - from) + "@" + line));

  private void start(String text) throws IOException {
    Block block = new Block(1 << 10);
    try (BlockSplitter splitter = new BlockSplitter(new StringReader(text), ';')) {
      splitter.next(block);
    }
    cursor.start(block);
  }

  private void assertRow(String... expected) {
    assertTrue(cursor.next());
    assertEquals(List.of(expected), cells);
    assertEquals(expected.length, cursor.size());
    cells.clear();
  }

  @Test
  void aLineWithNothingInItIsNoRow() throws IOException {
    start("\n\r\na;b\n\n\r1;2");
    assertRow("0:a@2", "1:b@2");
    assertEquals(2, cursor.line());
    assertEquals(3, cursor.lineEnds());
    assertRow("0:1@5", "1:2@5");
    assertFalse(cursor.next());
    assertEquals(Optional.empty(), cursor.flaw());
  }

  @Test
  void aLineOfQuotesIsARowOfOneCellAndOneOfBlanksIsNone() throws IOException {
    start(" \n\"\"\n\t \n");
    assertRow("0:@1");
    assertFalse(cursor.next());
    assertEquals(3, cursor.lineEnds());
    assertEquals(0, cursor.blankRows());
  }

  @Test
  void aLineOfDelimitersIsNoRowAndIsCounted() throws IOException {
    start(" ;\n;;;\n;\"\n\";a\n\"\";\"\"\nb\n;;");
    assertRow("0:@2", "1:@2", "2:a@3");
    assertEquals(2, cursor.blankRows());
    assertRow("0:b@5");
    assertFalse(cursor.next());
    assertEquals(4, cursor.blankRows());
    assertEquals(7, cursor.lineEnds());
  }

  @Test
  void quotesEncloseDelimitersLineEndsAndQuotes() throws IOException {
    start("\"a;\"\"b\r\nc\rd\";x\ny\n");
    assertRow("0:a;\"b\nc\nd@0", "1:x@2");
    assertRow("0:y@3");
  }

  /** FastCSV 4.1.0 lost such a row. */
  @Test
  void aLoneReturnInTheLastCellEndsNoRow() throws IOException {
    start("a;\"b\rc\"\nd;e\n");
    assertRow("0:a@0", "1:b\nc@0");
    assertRow("0:d@2", "1:e@2");
  }

  @Test
  void blanksAroundACellDoNotCount() throws IOException {
    start(" a b\t;\" \u00A0c \";\u2003d\u3000;\u0000\n");
    assertRow("0:a b@0", "1:c@0", "2:d@0", "3:\u0000@0");
  }

  @Test
  void stopsAtTextAfterAClosingQuote() throws IOException {
    start("1;2\n\"p\nq\";\"r\" s;t\n3;4\n");
    assertRow("0:1@0", "1:2@0");
    assertFalse(cursor.next());
    LineError flaw = cursor.flaw().orElseThrow();
    assertEquals(2, flaw.line());
    assertTrue(flaw.what().startsWith("text follows the closing quote of field 2;"), flaw.what());
  }

  @Test
  void startsAnewOnEveryBlock() throws IOException {
    start("\"a\"b\n");
    assertFalse(cursor.next());
    start("c\n");
    assertEquals(Optional.empty(), cursor.flaw());
    assertRow("0:c@0");
  }

  @Test
  void whatTheTakerOfCellsThrowsIsNoFlawOfTheText() throws IOException {
    RowCursor failing =
        new RowCursor(
            ',',
            (column, text, from, to, line) -> {
              throw new IllegalStateException("broken");
            });
    Block block = new Block(16);
    try (BlockSplitter splitter = new BlockSplitter(new StringReader("a\n"), ',')) {
      splitter.next(block);
    }
    failing.start(block);
    RuntimeException thrown = assertThrows(RuntimeException.class, failing::next);
    assertEquals("broken", thrown.getMessage());
  }
}
