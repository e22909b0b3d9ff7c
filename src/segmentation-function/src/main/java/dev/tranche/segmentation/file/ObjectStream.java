package dev.tranche.segmentation.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * An object from its first byte to its last. Where the connection breaks, another one goes on from
 * there; that no connection can be had is no error of the file and no {@link IOException}.
 */
final class ObjectStream extends InputStream {
  /** How often in a row nothing may come. */
  private static final int MOST_FAILURES = 5;

  private final ObjectSource source;
  private final byte[] beginning;
  private final long length;
  private long position;
  private int failures;
  private Optional<ResponseInputStream<?>> connection = Optional.empty();

  ObjectStream(ObjectSource source, byte[] beginning, long length) {
    this.source = source;
    this.beginning = beginning;
    this.length = length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int wanted) {
    Objects.checkFromIndexSize(from, wanted, bytes.length);
    if (position == length || wanted == 0) {
      return wanted == 0 ? 0 : -1;
    }
    int read;
    if (position < beginning.length) {
      int at = Math.toIntExact(position);
      read = Math.min(wanted, beginning.length - at);
      System.arraycopy(beginning, at, bytes, from, read);
    } else {
      read = readOn(bytes, from, wanted);
    }
    position += read;
    return read;
  }

  private int readOn(byte[] bytes, int from, int wanted) {
    while (true) {
      try {
        if (connection.isEmpty()) {
          connection = Optional.of(source.from(position));
        }
        int read = connection.get().read(bytes, from, wanted);
        if (read < 0) {
          throw new EOFException("the connection ended before the object did");
        }
        failures = 0;
        return read;
      } catch (IOException broken) {
        close();
        failures++;
        if (failures == MOST_FAILURES) {
          throw new UncheckedIOException("the connection breaks again and again", broken);
        }
      }
    }
  }

  /** What is left: whoever unpacks gzip asks whether another member follows. */
  @Override
  public int available() {
    return Math.toIntExact(Math.min(Integer.MAX_VALUE, length - position));
  }

  /** What has not been read is not fetched either. */
  @Override
  public void close() {
    connection.ifPresent(ResponseInputStream::abort);
    connection = Optional.empty();
  }
}
