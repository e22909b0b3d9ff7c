package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.training.LoanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that the report shows under "How to make it again". */
class TrainAgainTest {
  @TempDir private Path folder;

  @Test
  void theSpecOfABundleMakesItAgainByteByByte() throws IOException {
    Path data = LoanFile.of(400, 3).write(folder.resolve("loans.csv"));
    Path first = folder.resolve("first");
    train("--data", data, "--target", LoanFile.TARGET, "--id", LoanFile.ID, "--out", first);
    Path again = folder.resolve("again");
    Path spec = first.resolve("risk").resolve("spec.json");
    train("--spec", spec, "--data", data, "--out", again);
    List<Path> files = files(first.resolve("risk"));
    assertTrue(files.size() > 10, files.toString());
    for (Path file : files) {
      Path other = again.resolve("risk").resolve(file.getFileName());
      assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file.toString());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void train(Object... arguments) {
    CommandLineRun run =
        CommandLineRun.run(
            Stream.concat(
                    Stream.of("train", "risk", "--effort", "quick", "--quiet"),
                    Stream.of(arguments))
                .toArray());
    assertEquals(0, run.code(), run.err());
  }
}
