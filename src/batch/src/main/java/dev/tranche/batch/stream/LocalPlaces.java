package dev.tranche.batch.stream;

import dev.tranche.base.FileError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of this machine: the output, and the list of errors beside it.
 *
 * @param input the file that is read
 */
record LocalPlaces(Path input, Path output) implements ResultPlaces {
  /**
   * Does nothing if both can be written.
   *
   * @throws dev.tranche.base.InputException if a file would be written over the one that is read,
   *     or over something that is no file
   */
  void check() throws IOException {
    refuse(output);
    refuse(ResultFiles.errorsOf(output));
  }

  private void refuse(Path written) throws IOException {
    if (!Files.exists(written)) {
      return;
    }
    if (Files.isSameFile(input, written)) {
      throw FileError.in(written, "is the file that is read; write to another one");
    }
    if (!Files.isRegularFile(written)) {
      throw FileError.in(written, "is no file that can be replaced; name another one");
    }
  }

  @Override
  public PendingOutput rows() throws IOException {
    return pending(output);
  }

  @Override
  public PendingOutput errors() throws IOException {
    return pending(ResultFiles.errorsOf(output));
  }

  @Override
  public void removeErrors() throws IOException {
    Files.deleteIfExists(ResultFiles.errorsOf(output));
  }

  private static PendingFile pending(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw FileError.in(target, "there is no folder " + folder + "; make it first");
    }
    return new PendingFile(target);
  }
}
