package dev.tranche.training.data;

/** Is told of a CSV file's fields, one after the other, the header's first. */
interface RowListener {
  /**
   * A field.
   *
   * @param index its place in the row, from 0
   * @param text the parser's buffer: {@code [from, to)} is the field without surrounding blanks
   * @param line the line of the file on which the field starts, from 1
   */
  void field(int index, char[] text, int from, int to, long line);

  /**
   * The row is over; whether to go on to the next.
   *
   * @param fields how many there were
   * @param line the line on which the row started
   */
  boolean row(int fields, long line);
}
