package dev.tranche.risk.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.base.Sha256;
import dev.tranche.risk.Answered;
import dev.tranche.risk.CapturedLog;
import dev.tranche.scoring.audit.LoggedLines;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log says of reviews. */
@QuarkusTest
class ReviewRecordsTest {
  @Inject CapturedLog captured;

  private LoggedLines log;

  @BeforeEach
  void forget() {
    log = captured.lines();
    log.reset();
  }

  @Test
  void isWhatWasSentWithoutNamesAndProse() throws Exception {
    Answered answer = ReviewsTest.posted(ReviewsTest.REVIEW, "", Map.of());
    List<JsonNode> lines = log.lines();
    assertEquals(1, lines.size(), log.text());
    JsonNode line = lines.get(0);
    JsonNode answered = new ObjectMapper().readTree(answer.body());
    assertEquals(answered.get("record"), line.get("hash"));
    assertEquals(answered.get("request_id"), line.get("request_id"));
    assertEquals("review", line.get("type").asText());
    assertEquals(ReviewsTest.OF_REQUEST, line.get("of_request").asText());
    assertEquals(2, line.get("of_index").asInt());
    assertEquals("decline", line.get("decision").asText());
    assertEquals("[\"other\"]", line.get("codes").toString());
    String reviewer = Sha256.of("j.doe".getBytes(StandardCharsets.UTF_8));
    assertEquals(reviewer, line.get("reviewer").asText());
    assertFalse(log.text().contains("secret") || log.text().contains("doe"), log.text());
  }

  @Test
  void ofARefusedOneIsARefusal() throws Exception {
    ReviewsTest.posted("{\"note\":\"secret\",\"request_id\":\"secret\"}", "", Map.of());
    JsonNode line = log.lines().get(0);
    assertEquals("refusal", line.get("type").asText());
    assertEquals(4, line.get("violations").asInt());
    assertFalse(log.text().contains("secret"), log.text());
  }

  @Test
  void mustBeKeptOrTheReviewIsNotTaken() throws Exception {
    log.takeNoMore();
    try {
      assertEquals(500, ReviewsTest.posted(ReviewsTest.REVIEW, "", Map.of()).status());
    } finally {
      log.takeAll();
    }
    assertEquals(201, ReviewsTest.posted(ReviewsTest.REVIEW, "", Map.of()).status());
  }
}
