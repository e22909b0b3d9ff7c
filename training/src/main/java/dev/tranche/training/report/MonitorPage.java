package dev.tranche.training.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what monitoring found as a page that looks like a training run's report. */
public final class MonitorPage {
  private static final String TITLE = "Do the models still hold?";
  private static final List<String> SCRIPTS = List.of("page.js", "contents.js", "monitor.js");

  private MonitorPage() {}

  /**
   * Writes the page, replacing the file if it exists.
   *
   * @param monitored as {@code monitor.json} has it
   * @throws IOException if the file cannot be written
   */
  public static void write(ObjectNode monitored, Path file) throws IOException {
    Files.writeString(file, new ScriptedPage(TITLE, SCRIPTS).html(monitored));
  }
}
