package dev.tranche.batch.stream;

import java.io.Closeable;
import java.io.IOException;

/**
 * A file that appears under its name when all of it is written. Closed without a commit, it leaves
 * nothing, and what is there under the name stays. Not thread-safe.
 */
public interface PendingOutput extends Closeable {
  /** Appends bytes, which may be changed afterwards. */
  void write(byte[] bytes) throws IOException;

  /** Lets it appear; nothing is written any more. */
  void commit() throws IOException;
}
