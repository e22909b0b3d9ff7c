package dev.tranche.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a text into {@link Block}s at row ends. Whoever wants to work on one fills it here, in turn;
 * the work itself then needs no lock. A block without quotes ends at its last line end; in one with
 * quotes, which may enclose line ends, its fields are walked.
 */
public final class BlockSplitter implements Closeable {
  /** The most bytes a row may have: beyond that a quote was left open. */
  static final int LONGEST_ROW = 1 << 24;

  public static final int BLOCK = 1 << 20;

  private final InputStream text;
  private final FieldCursor cursor;
  private byte[] rest = {};
  private int blocks;
  private boolean ended;

  public BlockSplitter(InputStream text, char delimiter) {
    this.text = text;
    this.cursor = new FieldCursor(delimiter);
  }

  /** Fills the block with the next rows; false if there are none left. */
  public synchronized boolean next(Block block) throws IOException {
    if (ended) {
      return false;
    }
    // Whatever fails: nobody goes on after it.
    ended = true;
    while (block.bytes().length <= rest.length) {
      block.grow(larger(block));
    }
    System.arraycopy(rest, 0, block.bytes(), 0, rest.length);
    int length = rest.length;
    while (true) {
      int room = block.bytes().length - length;
      int read = text.readNBytes(block.bytes(), length, room);
      length += read;
      block.filled(blocks, length, false);
      if (read < room) {
        return length > 0;
      }
      int whole = wholeRows(block);
      if (whole > 0) {
        rest = Arrays.copyOfRange(block.bytes(), whole, length);
        block.filled(blocks++, whole, false);
        ended = false;
        return true;
      }
      if (cursor.flaw() == FieldCursor.Flaw.TEXT_AFTER_QUOTE || length >= LONGEST_ROW) {
        block.filled(blocks, length, length >= LONGEST_ROW);
        return true;
      }
      block.grow(larger(block));
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private static int larger(Block block) {
    return Math.min(LONGEST_ROW, 2 * block.bytes().length);
  }

  /** Where the last row ends whose end is sure: a CR at the end may be half of a CRLF. */
  private int wholeRows(Block block) {
    cursor.start(block.bytes(), block.length());
    return block.hasQuote() ? afterLastRow(block) : afterLastLine(block);
  }

  private static int afterLastLine(Block block) {
    byte[] bytes = block.bytes();
    int i = block.length() - 1;
    if (bytes[i] == '\r') {
      i--;
    }
    while (i >= 0 && bytes[i] != '\n' && bytes[i] != '\r') {
      i--;
    }
    return i + 1;
  }

  private int afterLastRow(Block block) {
    int last = block.length() - 1;
    int whole = 0;
    while (cursor.next()) {
      boolean sure = cursor.position() <= last || block.bytes()[last] == '\n';
      if (cursor.endedByLine() && sure) {
        whole = cursor.position();
      }
    }
    return whole;
  }
}
