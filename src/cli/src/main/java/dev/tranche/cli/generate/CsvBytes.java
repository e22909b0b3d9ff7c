package dev.tranche.cli.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes cells as ASCII bytes, with no string in between; not for text that needs quotes. */
final class CsvBytes implements Closeable {
  private static final int CAPACITY = 1 << 16;

  /** Longer than any cell. */
  private static final int SLACK = 128;

  private final OutputStream out;
  private final byte[] buffer = new byte[CAPACITY];
  private int size;
  private boolean inRow;

  CsvBytes(OutputStream out) {
    this.out = out;
  }

  void text(String ascii) throws IOException {
    separate();
    append(ascii);
  }

  void blank() throws IOException {
    separate();
  }

  /** {@code U} and at least seven digits. */
  void userId(long number) throws IOException {
    separate();
    buffer[size++] = 'U';
    digits(number, 7);
  }

  /** Rounded to the given number of decimals, halves up; {@code inf} and {@code -inf}. */
  void number(double value, int decimals) throws IOException {
    separate();
    if (Double.isInfinite(value)) {
      append(value > 0 ? "inf" : "-inf");
      return;
    }
    long scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale *= 10;
    }
    long scaled = Math.round(value * scale);
    if (scaled < 0) {
      buffer[size++] = '-';
      scaled = -scaled;
    }
    digits(scaled / scale, 1);
    if (decimals > 0) {
      buffer[size++] = '.';
      digits(scaled % scale, decimals);
    }
  }

  void endRow() throws IOException {
    buffer[size++] = '\n';
    inRow = false;
    if (size > CAPACITY - SLACK) {
      flush();
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }

  private void separate() throws IOException {
    if (size > CAPACITY - SLACK) {
      flush();
    }
    if (inRow) {
      buffer[size++] = ',';
    }
    inRow = true;
  }

  private void append(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      buffer[size++] = (byte) ascii.charAt(i);
    }
  }

  private void digits(long value, int least) {
    int count = 1;
    for (long left = value / 10; left > 0; left /= 10) {
      count++;
    }
    count = Math.max(count, least);
    long left = value;
    for (int i = size + count - 1; i >= size; i--) {
      buffer[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    size += count;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
