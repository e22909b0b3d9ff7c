package dev.tranche.scoring.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.audit.DecisionRecordReader;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.LogLine;
import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.rule.Decision;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewRecordWriterTest {
  private static final RequestTrace REQUEST =
      new RequestTrace("r-2", "2026-11-28T10:00:00.123Z", 0.25)
          .from(
              new RequestOrigin(
                  Optional.of("ab".repeat(32)),
                  Optional.of("cd".repeat(32)),
                  Optional.of("ef".repeat(16)),
                  Optional.of("1-5-9")));
  private static final Review FULL =
      new Review(
          "r-1",
          3,
          Decision.DECLINE,
          "j.doe",
          List.of(ReviewCode.OTHER, ReviewCode.SUSPECTED_FRAUD),
          Optional.of("A secret."),
          Optional.of(Instant.parse("2026-11-28T09:00:00Z")),
          Optional.of("A-1"));
  private static final Review LEAST =
      new Review(
          "r-1",
          0,
          Decision.APPROVE,
          "j.doe",
          List.of(ReviewCode.SECURITY),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final List<String> hashes = new ArrayList<>();

  private String written(RequestTrace request, Review review, boolean withNote) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReviewRecord record = new ReviewRecord(request, review, "dfb37cc2dc4b28b5", withNote);
    new JsonLog(bytes).write(lines -> hashes.add(ReviewRecordWriter.add(record, lines)));
    return bytes.toString(StandardCharsets.US_ASCII).strip();
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String withoutLink(String line) {
    return line.replaceAll("\"(instance|previous|hash)\":\"\\w+\",?|\"number\":1,", "")
        .replace(",}", "}");
  }

  @Test
  void saysWhoDecidedWhatAndWhyWithoutAName() {
    String expected =
        "{\"bundle\":\"dfb37cc2dc4b28b5\",\"caller\":\""
            + "ab".repeat(32)
            + "\",\"codes\":[\"other\",\"suspected_fraud\"],\"decided_at\":\"2026-11-28T09:00:00Z\","
            + "\"decision\":\"decline\",\"idempotency\":\""
            + "cd".repeat(32)
            + "\",\"note_sha256\":\""
            + hash("A secret.")
            + "\",\"of_index\":3,\"of_request\":\"r-1\",\"reference\":\"A-1\",\"request_id\":\"r-2\","
            + "\"reviewer\":\""
            + hash("j.doe")
            + "\",\"time\":\"2026-11-28T10:00:00.123Z\",\"trace_id\":\""
            + "ef".repeat(16)
            + "\",\"type\":\"review\",\"xray_trace_id\":\"1-5-9\"}";
    assertEquals(expected, withoutLink(written(REQUEST, FULL, false)));
  }

  @Test
  void leavesOutWhatWasNotGiven() {
    String expected =
        "{\"bundle\":\"dfb37cc2dc4b28b5\",\"codes\":[\"security\"],\"decision\":\"approve\","
            + "\"of_index\":0,\"of_request\":\"r-1\",\"request_id\":\"r-3\",\"reviewer\":\""
            + hash("j.doe")
            + "\",\"time\":\"t\",\"type\":\"review\"}";
    RequestTrace request = new RequestTrace("r-3", "t", 1);
    assertEquals(expected, withoutLink(written(request, LEAST, true)));
    assertEquals(expected, withoutLink(written(request, LEAST, false)));
  }

  @Test
  void hasTheNoteWhereTheLogMayHoldPersonalData() throws Exception {
    JsonNode line = new ObjectMapper().readTree(written(REQUEST, FULL, true));
    assertEquals("A secret.", line.get("note").asText());
    assertFalse(line.has("note_sha256"));
    assertFalse(line.toString().contains("j.doe"));
  }

  @Test
  void isALinkOfTheChainThatItsHashNames() throws Exception {
    var reader = new DecisionRecordReader(TinyModels.RISK_FEATURES);
    for (Review review : List.of(FULL, LEAST)) {
      for (boolean withNote : new boolean[] {true, false}) {
        String line = written(REQUEST, review, withNote);
        LogLine.Reviewed read = assertInstanceOf(LogLine.Reviewed.class, reader.read(line));
        assertTrue(read.link().orElseThrow().intact(), line);
        assertEquals(hashes.get(hashes.size() - 1), read.link().orElseThrow().hash());
        assertEquals("r-2", read.requestId());
        assertEquals("r-1", read.ofRequest());
        assertEquals(review.ofIndex(), read.ofIndex());
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(line).fieldNames().forEachRemaining(names::add);
        assertEquals("hash", names.remove(names.size() - 1));
        assertEquals(names.stream().sorted().toList(), names);
      }
    }
  }

  @Test
  void whatIsAlteredShows() {
    var reader = new DecisionRecordReader(TinyModels.RISK_FEATURES);
    String line = written(REQUEST, FULL, false);
    String other = line.replace("\"decision\":\"decline\"", "\"decision\":\"approve\"");
    var read = assertInstanceOf(LogLine.Reviewed.class, reader.read(other));
    assertFalse(read.link().orElseThrow().intact());
    String broken = line.replace("\"of_index\":3", "\"of_index\":\"3\"");
    assertInstanceOf(LogLine.Unreadable.class, reader.read(broken));
  }
}
