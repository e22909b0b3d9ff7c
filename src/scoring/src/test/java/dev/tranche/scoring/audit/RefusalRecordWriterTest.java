package dev.tranche.scoring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.TinyModels;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RefusalRecordWriterTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private static final RefusalRecord OF_LIST =
      new RefusalRecord(
          new RequestTrace("r-2", "2026-11-23T00:00:00.123Z", 0.25),
          DecisionRecords.DECLINED.by(),
          422,
          Optional.empty(),
          RefusalRecord.counted(List.of("wrong_type", "unknown_feature", "wrong_type")),
          4,
          OptionalInt.of(9),
          List.of(2, 7),
          Optional.empty());

  private static final RefusalRecord WHOLE =
      new RefusalRecord(
          new RequestTrace("r-1", "2026-11-23T00:00:00.123Z", 0.5)
              .from(
                  new RequestOrigin(
                      Optional.of("ab".repeat(32)),
                      Optional.of("ef".repeat(32)),
                      Optional.of(TRACE),
                      Optional.of("1-5-9"))),
          new ScoredBy("dfb37cc2dc4b28b5", "xgboost", "2026-11", Optional.of("cd"), false),
          415,
          Optional.of("about:blank"),
          RefusalRecord.counted(List.of()),
          0,
          OptionalInt.empty(),
          List.of(),
          Optional.of("A-1"));

  private final DecisionRecordReader reader = new DecisionRecordReader(TinyModels.RISK_FEATURES);

  private static List<String> written(RefusalRecord... refusals) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JsonLog(bytes)
        .write(
            lines -> {
              for (RefusalRecord refusal : refusals) {
                RefusalRecordWriter.add(refusal, lines);
              }
            });
    return bytes.toString(StandardCharsets.US_ASCII).lines().toList();
  }

  @Test
  void saysWhyByCodesAlone() {
    String expected =
        "{\"bundle\":\"dfb37cc2dc4b28b5\",\"codes\":{\"unknown_feature\":1,\"wrong_type\":2},"
            + "\"customers\":9,\"indexes\":[2,7],\"ms\":0.25,\"policy\":\"2026-11\","
            + "\"request_id\":\"r-2\",\"status\":422,\"time\":\"2026-11-23T00:00:00.123Z\","
            + "\"type\":\"refusal\",\"violations\":4}";
    assertEquals(expected, withoutLink(written(OF_LIST).get(0)));
  }

  @Test
  void saysWhoAskedAboutWhat() {
    String expected =
        "{\"bundle\":\"dfb37cc2dc4b28b5\",\"caller\":\""
            + "ab".repeat(32)
            + "\",\"codes\":{},\"idempotency\":\""
            + "ef".repeat(32)
            + "\",\"ms\":0.5,\"policy\":\"2026-11\",\"policy_sha256\":\"cd\","
            + "\"problem\":\"about:blank\",\"reference\":\"A-1\",\"request_id\":\"r-1\","
            + "\"status\":415,\"time\":\"2026-11-23T00:00:00.123Z\",\"trace_id\":\""
            + TRACE
            + "\",\"type\":\"refusal\",\"violations\":0,\"xray_trace_id\":\"1-5-9\"}";
    assertEquals(expected, withoutLink(written(WHOLE).get(0)));
  }

  private static String withoutLink(String line) {
    return line.replaceAll("\"(instance|previous|hash)\":\"\\w+\",?|\"number\":1,", "")
        .replace(",}", "}");
  }

  @Test
  void hasMembersInTheOrderThatTheChainDemands() throws Exception {
    for (String line : written(OF_LIST, WHOLE)) {
      List<String> names = new ArrayList<>();
      new ObjectMapper().readTree(line).fieldNames().forEachRemaining(names::add);
      assertEquals("hash", names.remove(names.size() - 1));
      assertEquals(names.stream().sorted().toList(), names);
      String hashed = line.replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}$", "}");
      String hash = Sha256.of(hashed.getBytes(StandardCharsets.US_ASCII));
      assertEquals(hash, new ObjectMapper().readTree(line).get("hash").asText());
    }
  }

  @Test
  void isALinkOfTheChainOfDecisions() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    var decisions = new DecisionRecordWriter(TinyModels.RISK_FEATURES);
    JsonLog log = new JsonLog(bytes);
    log.write(lines -> decisions.add(DecisionRecords.DECLINED, lines));
    log.write(lines -> RefusalRecordWriter.add(OF_LIST, lines));
    log.write(lines -> decisions.add(DecisionRecords.DECLINED, lines));
    List<LogLine> read =
        bytes.toString(StandardCharsets.US_ASCII).lines().map(reader::read).toList();
    RecordedLink first = assertInstanceOf(LogLine.Decided.class, read.get(0)).link().orElseThrow();
    RecordedLink second = assertInstanceOf(LogLine.Refused.class, read.get(1)).link().orElseThrow();
    RecordedLink third = assertInstanceOf(LogLine.Decided.class, read.get(2)).link().orElseThrow();
    assertEquals(first.hash(), second.link().previous());
    assertEquals(second.hash(), third.link().previous());
    assertEquals(3, third.link().number());
    assertTrue(second.intact());
  }

  @Test
  void whatIsAlteredShows() throws Exception {
    String line = written(OF_LIST).get(0);
    for (JsonNode member : new ObjectMapper().readTree(line)) {
      if (member.isTextual() && !member.asText().equals("refusal")) {
        String altered = line.replace(member.toString(), "\"0\"");
        if (reader.read(altered) instanceof LogLine.Refused refused) {
          assertFalse(refused.link().orElseThrow().intact(), altered);
        }
      }
    }
    String altered = line.replace("\"wrong_type\":2", "\"wrong_type\":1");
    LogLine.Refused read = assertInstanceOf(LogLine.Refused.class, reader.read(altered));
    assertFalse(read.link().orElseThrow().intact());
  }

  @Test
  void whatIsCutShortOrHasNoStatusIsUnreadable() {
    String line = written(WHOLE).get(0);
    for (String cut : List.of(line.substring(0, line.length() - 9), line.replace("415", "\"x\""))) {
      assertInstanceOf(LogLine.Unreadable.class, reader.read(cut), cut);
    }
  }
}
