package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.LoggedLines;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureLogTest {
  private final LoggedLines out = LoggedLines.open();
  private final FailureLog log = new FailureLog(new JsonLog(out));

  @Test
  void saysWhatFailedAndWhereButNotOnWhichValues() throws IOException {
    var cause = new NumberFormatException("For input string: \"income plenty\"");
    log.unanswered("r-1", new IllegalStateException("customer Ada\n", cause));
    JsonNode line = out.lines().get(0);
    assertEquals("r-1", line.get("request_id").asText());
    assertEquals("ERROR", line.get("level").asText());
    assertEquals(
        "[\"java.lang.IllegalStateException\",\"java.lang.NumberFormatException\"]",
        line.get("exceptions").toString());
    assertTrue(line.get("stack").get(0).asText().contains("FailureLogTest.java"));
    assertFalse(out.text().contains("Ada") || out.text().contains("plenty"));
    assertEquals(1, out.lines().size());
  }

  @Test
  void repeatsWhatIsWrongWithABundle() throws IOException {
    log.unanswered("r-1", new BundleException("plain.onnx: altered"));
    assertEquals("plain.onnx: altered", out.lines().get(0).get("detail").asText());
  }

  @Test
  void saysWhichMessagesAQueueDidNotTake() throws IOException {
    log.unsent("r-1", "results queue", 2, List.of("AccessDenied", "SdkClientException"));
    assertEquals(
        "2 messages could not be sent to the results queue: AccessDenied, SdkClientException",
        out.lines().get(0).get("message").asText());
    assertEquals("r-1", out.lines().get(0).get("request_id").asText());
  }
}
