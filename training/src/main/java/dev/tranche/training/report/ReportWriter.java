package dev.tranche.training.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.training.report.charts.RunCharts;
import dev.tranche.training.report.document.DocumentJson;
import dev.tranche.training.report.document.RunDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the report of a training run as one HTML page that needs nothing else: no network, no
 * fonts, no server. The charts (Apache ECharts, drawn as SVG) follow the reader's light or dark
 * mode, the width of the screen and the printer. The same run gives the same bytes.
 *
 * <p>The page carries the run's document as it is (of many features without the sentences of their
 * reasons, which would make most of it), and what it draws beside it. Text of it reaches the page
 * as JSON and is set as text, never as markup; the page's content security policy lets no script
 * run but its own two, named by their SHA-256, and loads nothing.
 */
public final class ReportWriter {
  private static final List<String> SCRIPTS =
      List.of(
          "page.js",
          "contents.js",
          "summary.js",
          "data.js",
          "relations.js",
          "risk.js",
          "evaluation.js",
          "periods.js",
          "worth.js",
          "why.js",
          "selection.js",
          "segments.js",
          "report.js");

  private static final int MANY = 500;

  public ReportWriter() {}

  /**
   * Writes the page, replacing the file if it exists.
   *
   * @param charts of the same tasks
   * @throws IOException if the file cannot be written
   */
  public void write(RunDocument run, RunCharts charts, Path file) throws IOException {
    ObjectNode data = run.tree();
    if (data.at("/risk/features") instanceof ArrayNode features && features.size() > MANY) {
      data.withObject("/risk").remove("reasons");
    }
    data.set("charts", new DocumentJson().tree(charts));
    Files.writeString(file, new ScriptedPage(RunPages.TITLE, SCRIPTS).html(data));
  }
}
