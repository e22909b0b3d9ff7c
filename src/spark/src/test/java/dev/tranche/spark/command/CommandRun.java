package dev.tranche.spark.command;

import dev.tranche.spark.LocalSpark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands in the tests' session. */
final class CommandRun {
  static final String MODELS = LocalSpark.MODELS.toString();

  private final StringWriter err = new StringWriter();

  /** Its exit code. */
  int of(String... arguments) {
    err.getBuffer().setLength(0);
    return SparkMain.run(
        SparkMain.commandLine(LocalSpark::session).setErr(new PrintWriter(err, true)), arguments);
  }

  /** What the last one said. */
  String said() {
    return err.toString();
  }

  /** The first customers of {@code data/}, and further lines. */
  static Path customers(Path folder, int rows, String... more) throws IOException {
    try (Stream<String> all = Files.lines(Path.of("../../data/classification_data.csv"))) {
      List<String> lines = Stream.concat(all.limit(rows + 1L), Stream.of(more)).toList();
      return Files.write(folder.resolve("customers.csv"), lines);
    }
  }
}
