package dev.tranche.batch.stream;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears under its name when all of it is written; until then it stands beside it as
 * {@code NAME.part}, and what is there under the name stays. Closed without a commit, it leaves
 * nothing. Not thread-safe.
 */
final class PendingFile implements Closeable {
  private final Path target;
  private final Path part;
  private final OutputStream out;

  PendingFile(Path target) throws IOException {
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + ".part");
    this.out = new BufferedOutputStream(Files.newOutputStream(part));
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  void commit() throws IOException {
    out.close();
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      Files.deleteIfExists(part);
    }
  }
}
