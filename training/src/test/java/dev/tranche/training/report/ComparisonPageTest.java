package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonPageTest {
  private static final String COMPARISON =
      """
      {"format": 1, "recommendation": "keep",
       "checks": [{"rule": "enough_rows", "passed": true, "says": "2,000 rows"},
                  {"rule": "better", "passed": false, "says": "no better <img src=x onerror=alert(1)>"}],
       "risk": {"before": "aaaa", "after": "bbbb",
         "rows": {"tested": 2100, "known": 100, "compared": 2000, "defaults": 321},
         "quality": {
           "roc_auc": {"before": 0.8123456789, "after": 0.8234567891, "difference": 0.0111111102,
             "interval": {"low": 0.0012345678, "high": 0.0198765432}},
           "brier": {"before": 0.1, "after": 0.11, "difference": 0.01,
             "interval": {"low": -0.001, "high": 0.02}},
           "calibration_error": {"before": 0.012, "after": null}},
         "decisions": {"customers": 2000, "share": 0.0125,
           "moves": [{"before": "approve", "after": "approve", "customers": 1200},
                     {"before": "approve", "after": "decline", "customers": 25},
                     {"before": "decline", "after": "decline", "customers": 775}]},
         "reasons": {"customers": 500, "same_first": 0.875, "common": 0.7512345}},
       "segments": {"before": "cccc", "after": "dddd", "adjusted_rand": 0.98765, "stayed": 0.9,
         "moves": [{"before": "young", "after": "old", "customers": 7}]}}
      """;

  @TempDir private Path folder;

  private Path page() throws Exception {
    Path file = folder.resolve("comparison.html");
    ComparisonPage.write((ObjectNode) new ObjectMapper().readTree(COMPARISON), file);
    return file;
  }

  @Test
  void needsNothingElseAndIsSmall() throws Exception {
    String page = Files.readString(page());
    assertTrue(page.length() < 100_000, page.length() + " characters");
    assertTrue(page.contains("default-src 'none'; script-src 'sha256-"));
    assertFalse(page.contains("<script src") || page.contains("<link"), "loads something");
    assertFalse(page.contains("<img"), "a name is markup");
    assertEquals(page, Files.readString(page()));
  }

  @Test
  void aBrowserShowsEveryFigureOfTheDocument() throws Exception {
    String dom = PageInBrowser.open(page(), folder);
    String built = dom.substring(dom.indexOf("<main"), dom.indexOf("</main>"));
    assertTrue(built.contains("No: keep the earlier bundle. 1 rule does not hold."), built);
    assertTrue(built.contains("no better &lt;img src=x onerror=alert(1)&gt;"), built);
    JsonNode document = new ObjectMapper().readTree(COMPARISON);
    for (String measure : new String[] {"roc_auc", "brier"}) {
      JsonNode found = document.at("/risk/quality/" + measure);
      for (String figure : new String[] {"before", "after", "difference"}) {
        assertShown(built, found.get(figure).asText());
      }
      assertShown(built, found.at("/interval/low").asText());
      assertShown(built, found.at("/interval/high").asText());
    }
    for (String figure :
        new String[] {"0.012", "0.875", "0.7512345", "0.98765", "25", "775", "7"}) {
      assertShown(built, figure);
    }
    assertTrue(built.contains("aria-label=\"better beyond chance\""), built);
    assertTrue(built.contains("aria-label=\"no difference beyond chance\""), built);
    assertTrue(built.contains("Of 1.3 % of 2,000 customers something else is decided."), built);
    assertFalse(built.contains("Cost per customer"), "a cost that the document has not got");
  }

  private static void assertShown(String built, String value) {
    assertTrue(built.contains("data-value=\"" + value + "\""), value + " is not in " + built);
  }
}
