package dev.tranche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Models trained on the project's data, once for all tests of a run. */
public final class DefaultModels {
  private static final Path FOLDER = train();

  private DefaultModels() {}

  /** Holds {@code risk} and {@code segments}; not to be written to. */
  public static Path folder() {
    return FOLDER;
  }

  private static Path train() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "models");
      Path data = Path.of("..", "..", "data");
      train("risk", data, folder);
      train("segments", data, folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void train(String task, Path data, Path folder) {
    CommandLineRun run =
        CommandLineRun.run(
            "train", task, "--spec", data.resolve(task + ".yaml"), "--out", folder, "--quiet");
    if (run.code() != 0) {
      throw new IllegalStateException(run.err());
    }
  }
}
