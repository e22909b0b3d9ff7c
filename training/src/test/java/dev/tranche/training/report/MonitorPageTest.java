package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorPageTest {
  @TempDir private Path folder;

  private String page(String feature) throws IOException {
    Path file = folder.resolve("monitor.html");
    MonitorPage.write(JsonNodeFactory.instance.objectNode().put("verdict", feature), file);
    return Files.readString(file);
  }

  @Test
  void needsNothingElseAndIsSmall() throws IOException {
    String page = page("stable");
    assertTrue(page.length() < 4_000_000);
    assertTrue(page.contains("{\"verdict\":\"stable\"}"));
    assertTrue(page.contains("default-src 'none'; script-src 'sha256-"));
    assertFalse(page.contains("<script src") || page.contains("<link"), "loads something");
    assertEquals(page, page("stable"));
  }

  @Test
  void aNameIsNeverMarkup() throws IOException {
    assertFalse(page("</script><script>alert(1)</script>").contains("<script>alert"));
  }
}
