package dev.tranche.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockSplitterTest {
  private static final String UNCLOSED = "a quote that opens here is never closed";
  private Block block = new Block(8);

  private List<String> blocks(String text) throws IOException {
    List<String> blocks = new ArrayList<>();
    block = new Block(8);
    try (BlockSplitter splitter = new BlockSplitter(new StringReader(text), ',')) {
      while (splitter.next(block)) {
        assertEquals(blocks.size(), block.number());
        blocks.add(new String(block.chars(), 0, block.length()));
      }
      assertFalse(splitter.next(block));
    }
    return blocks;
  }

  @Test
  void endsEveryBlockWithARow() throws IOException {
    assertEquals(List.of("1,2\n", "3,4\r\n", "5,6"), blocks("1,2\n3,4\r\n5,6"));
    assertEquals(Optional.empty(), block.flaw());
  }

  @Test
  void aLineEndInQuotesEndsNoRow() throws IOException {
    assertEquals(List.of("\"1\n2\"\n", "34\n"), blocks("\"1\n2\"\n34\n"));
  }

  @Test
  void aQuoteWithinACellEnclosesNothing() throws IOException {
    assertEquals(List.of("5\" ,\n6\n", "7\n"), blocks("5\" ,\n6\n7\n"));
  }

  @Test
  void growsForALongRow() throws IOException {
    assertEquals(
        List.of("1234567890123456789\n12345678\n", "1234\n"),
        blocks("1234567890123456789\n12345678\n1234\n"));
  }

  @Test
  void endsBeforeTheRowOfAQuoteThatIsNeverClosed() throws IOException {
    assertEquals(List.of("1,2\n", ""), blocks("1,2\n3,\"4\n5,6\n7,8\n"));
    assertEquals(Optional.of(LineError.at(0, UNCLOSED)), block.flaw());
    assertEquals(List.of("1\n2\n"), blocks("1\n2\n\"x"));
    assertEquals(Optional.of(LineError.at(2, UNCLOSED)), block.flaw());
  }

  @Test
  void anEmptyTextHasNone() throws IOException {
    assertEquals(List.of(), blocks(""));
  }
}
