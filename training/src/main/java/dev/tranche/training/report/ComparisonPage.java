package dev.tranche.training.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what training again came to as a page that looks like a training run's report. */
public final class ComparisonPage {
  private static final String TITLE = "Should the later bundle follow?";
  private static final List<String> SCRIPTS = List.of("page.js", "comparison.js");

  private ComparisonPage() {}

  /**
   * Writes the page, replacing the file if it exists.
   *
   * @param comparison as {@code comparison.json} has it
   * @throws IOException if the file cannot be written
   */
  public static void write(ObjectNode comparison, Path file) throws IOException {
    Files.writeString(file, ScriptedPage.withoutCharts(TITLE, SCRIPTS).html(comparison));
  }
}
