package dev.tranche.training.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A page that needs nothing else: its data, the scripts that show them, the style sheet and the
 * library of charts. Its content security policy lets no script run but its own two, named by their
 * SHA-256, and loads nothing.
 *
 * @param scripts names of the page's own, in the order in which they are put together
 * @param charts whether it draws any; without, it is a twentieth of the size
 */
record ScriptedPage(String title, List<String> scripts, boolean charts) {
  /** With the library of charts. */
  ScriptedPage(String title, List<String> scripts) {
    this(title, scripts, true);
  }

  static ScriptedPage withoutCharts(String title, List<String> scripts) {
    return new ScriptedPage(title, scripts, false);
  }

  /** The page; text of the data reaches it as JSON. */
  String html(JsonNode data) throws IOException {
    Assets assets = new Assets();
    String echarts = charts ? assets.echarts() : "";
    StringBuilder script = new StringBuilder("\"use strict\";\n");
    for (String name : scripts) {
      script.append(assets.own(name));
    }
    String page = script.toString();
    return new PageTemplate(assets.own("report.html"))
        .fill(
            Map.of(
                "script-hashes",
                sourceHash(echarts) + " " + sourceHash(page),
                "title",
                title,
                "css",
                assets.own("report.css"),
                "echarts",
                echarts,
                "data",
                new HtmlSafeJson().write(data),
                "script",
                page));
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
