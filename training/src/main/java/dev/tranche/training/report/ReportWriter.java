package dev.tranche.training.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Writes the report of a training run as one HTML page that needs nothing else: no network, no
 * fonts, no server. The charts (Apache ECharts, drawn as SVG) follow the reader's light or dark
 * mode, the width of the screen and the printer. The same report gives the same bytes.
 *
 * <p>Text of the report reaches the page as JSON and is set as text, never as markup; the page's
 * content security policy lets no script run but its own two, named by their SHA-256, and loads
 * nothing.
 */
public final class ReportWriter {
  private final Assets assets = new Assets();
  private final HtmlSafeJson json = new HtmlSafeJson();

  public ReportWriter() {}

  /**
   * Writes the page, replacing the file if it exists.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(RunReport report, Path file) throws IOException {
    String echarts = assets.echarts();
    String page =
        "\"use strict\";\n"
            + assets.own("page.js")
            + assets.own("data.js")
            + assets.own("risk.js")
            + assets.own("judgement.js")
            + assets.own("selection.js")
            + assets.own("segments.js")
            + assets.own("report.js");
    String html =
        new PageTemplate(assets.own("report.html"))
            .fill(
                Map.of(
                    "script-hashes",
                    sourceHash(echarts) + " " + sourceHash(page),
                    "title",
                    escape(report.title()),
                    "css",
                    assets.own("report.css"),
                    "echarts",
                    echarts,
                    "data",
                    json.write(report),
                    "script",
                    page));
    Files.writeString(file, html);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String sourceHash(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
