package dev.tranche.csv;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;

/** A stretch of the text that begins with a row and ends with one; filled again and again. */
public final class Block {
  private char[] chars;
  private int length;
  private int number;
  private Optional<LineError> flaw = Optional.empty();

  public Block(int capacity) {
    chars = new char[capacity];
  }

  char[] chars() {
    return chars;
  }

  /** How many characters are in it. */
  public int length() {
    return length;
  }

  /** Its place in the file, from 0. */
  public int number() {
    return number;
  }

  /** What is wrong behind its last row, by lines from the block's start; the text ends there. */
  Optional<LineError> flaw() {
    return flaw;
  }

  Reader text() {
    return new CharArrayReader(chars, 0, length);
  }

  void grow(int capacity) {
    chars = Arrays.copyOf(chars, capacity);
  }

  void filled(int place, int size, Optional<LineError> flawBehind) {
    number = place;
    length = size;
    flaw = flawBehind;
  }
}
