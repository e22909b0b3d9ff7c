package dev.tranche.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a text into {@link Block}s at row ends. Whoever wants to work on one fills it here, in turn;
 * the work itself then needs no lock.
 */
public final class BlockSplitter implements Closeable {
  /** The most characters a row may have: beyond that a quote was left open. */
  static final int LONGEST_ROW = 1 << 24;

  public static final int BLOCK = 1 << 20;

  private final Reader text;
  private final RowEnds rowEnds;
  private char[] rest = {};
  private int blocks;
  private boolean ended;

  BlockSplitter(Reader text, char delimiter) {
    this.text = text;
    this.rowEnds = new RowEnds(delimiter);
  }

  /** Fills the block with the next rows; false if there are none left. */
  public synchronized boolean next(Block block) throws IOException {
    if (ended) {
      return false;
    }
    // Whatever fails: nobody goes on after it.
    ended = true;
    while (block.chars().length <= rest.length) {
      block.grow(larger(block));
    }
    System.arraycopy(rest, 0, block.chars(), 0, rest.length);
    int length = rest.length;
    while (true) {
      length = fill(block.chars(), length);
      int whole = rowEnds.last(block.chars(), length);
      if (length < block.chars().length) {
        boolean open = rowEnds.openQuote() >= 0;
        block.filled(blocks, open ? whole : length, unclosedQuote(block));
        return length > 0;
      }
      if (whole > 0) {
        rest = Arrays.copyOfRange(block.chars(), whole, length);
        block.filled(blocks++, whole, Optional.empty());
        ended = false;
        return true;
      }
      if (length >= LONGEST_ROW) {
        block.filled(blocks, 0, unclosedQuote(block).or(BlockSplitter::tooLong));
        return true;
      }
      block.grow(larger(block));
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** Reads until the array is full or the text ends; how much is in it then. */
  private int fill(char[] chars, int from) throws IOException {
    int length = from;
    int read = 0;
    while (read >= 0 && length < chars.length) {
      length += read;
      read = text.read(chars, length, chars.length - length);
    }
    return length;
  }

  private static int larger(Block block) {
    return Math.min(LONGEST_ROW, 2 * block.chars().length);
  }

  private Optional<LineError> unclosedQuote(Block block) {
    int quote = rowEnds.openQuote();
    return quote < 0
        ? Optional.empty()
        : Optional.of(
            LineError.at(
                RowEnds.count(block.chars(), 0, quote), "a quote that opens here is never closed"));
  }

  private static Optional<LineError> tooLong() {
    return Optional.of(LineError.at(0, "the row is longer than " + LONGEST_ROW + " characters"));
  }
}
