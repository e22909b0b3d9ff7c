package dev.tranche.cli.file;

import dev.tranche.csv.FirstRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The rows of the project's data and of files that were written. */
final class ScoredRows {
  static final Path DATA = Path.of("..", "..", "data", "classification_data.csv");

  private ScoredRows() {}

  /** All of them, as texts by column. */
  static List<Map<String, String>> of(Path file) {
    return FirstRows.of(file, 100_000);
  }
}
