package dev.tranche.risk.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.LoggedLines;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.function.FailureLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShadowTest {
  private static final RequestTrace TRACE =
      RequestTrace.of("r-1", Instant.parse("2026-11-23T00:00:00.123Z"), 1);

  @TempDir private Path folder;

  private Optional<Challenged> served = Optional.empty();
  private Optional<Shadow> shadow = Optional.empty();

  private Challenged serve(Challenged models) {
    served = Optional.of(models);
    return models;
  }

  private Shadow shadow(Challenged models, LoggedLines out, int mostWaiting) {
    JsonLog log = new JsonLog(out);
    shadow = Optional.of(new Shadow(models.models(), log, new FailureLog(log), mostWaiting));
    return shadow.get();
  }

  @AfterEach
  void close() {
    shadow.ifPresent(Shadow::close);
    served.ifPresent(Challenged::close);
  }

  @Test
  void writesWhatTheChallengerSaysBesideTheChampionsDecision() throws Exception {
    Challenged models = serve(Challenged.open(folder));
    LoggedLines out = LoggedLines.open();
    List<Decided> decided = models.decided(Challenged.THREE);
    shadow(models, out, 1).submit(decided, models.champion(), TRACE, false);
    List<JsonNode> lines = out.await(2);
    assertEquals(2, lines.size());
    for (int i = 0; i < 2; i++) {
      // The challenger is the same model by another name.
      var score = decided.get(i).assessment().score();
      assertEquals(
          "{\"type\":\"shadow\",\"request_id\":\"r-1\",\"index\":"
              + 2 * i
              + ",\"time\":\"2026-11-23T00:00:00.123Z\",\"bundle\":\""
              + models.models().manifest().version()
              + "\",\"model\":\"plain\",\"policy\":\"2026-11\",\"probability_of_default\":"
              + score.probabilityOfDefault()
              + ",\"score\":"
              + score.creditScore().orElseThrow().score()
              + ",\"band\":\""
              + score.creditScore().orElseThrow().band()
              + "\",\"decision\":\""
              + score.decision().word()
              + "\",\"champion_decision\":\""
              + score.decision().word()
              + "\"}",
          out.text().lines().toList().get(i));
    }
  }

  @Test
  void countsHowOftenTheChallengerDecidesAsTheChampion() throws Exception {
    Challenged models = serve(Challenged.open(folder));
    LoggedLines out = LoggedLines.open();
    List<Decided> decided = models.decided(Challenged.THREE);
    assertEquals("approve", decided.get(0).assessment().score().decision().word());
    // As if the champion had approved both.
    Decided other = new Decided(2, decided.get(1).customer(), decided.get(0).assessment());
    shadow(models, out, 1).submit(List.of(decided.get(0), other), models.champion(), TRACE, true);
    JsonNode metrics = out.await(3).get(2);
    EmbeddedMetricFormat.check(metrics);
    assertEquals("[[\"Model\"],[]]", metrics.at("/_aws/CloudWatchMetrics/0/Dimensions").toString());
    assertEquals(Challenged.CHALLENGER, metrics.get("Model").asText());
    assertEquals(1, metrics.get("ChallengerAgreed").asInt());
    assertEquals(1, metrics.get("ChallengerDisagreed").asInt());
  }

  @Test
  void doesNotLetTheRequestWaitAndCountsWhatItCannotDo() throws Exception {
    Challenged models = serve(Challenged.open(folder));
    LoggedLines out = LoggedLines.heldBack();
    Shadow shadow = shadow(models, out, 2);
    List<Decided> decided = models.decided(Challenged.THREE);
    shadow.submit(decided, models.champion(), TRACE, false);
    out.awaitWriter();
    // The challenger stands still, and yet all of these return: two wait, three are dropped.
    for (int i = 0; i < 5; i++) {
      shadow.submit(decided, models.champion(), TRACE, false);
    }
    assertEquals("", out.text());
    out.release();
    List<JsonNode> lines = out.await(3 * 2 + 1);
    JsonNode dropped = lines.get(4);
    assertEquals("{\"type\":\"shadow_dropped\",\"customers\":6}", dropped.toString());
  }

  @Test
  void saysOnceThatTheChallengerCannotBeOpened() throws Exception {
    Challenged models =
        serve(
            Challenged.open(
                folder, Optional.of(Challenged.CHALLENGER), Optional.of(new byte[] {1, 2, 3})));
    assertGivesUp(models, "dev.tranche.scoring.BundleException");
  }

  @Test
  void saysOnceThatTheChallengerCannotScore() throws Exception {
    byte[] undefined =
        TinyModels.riskMargin()
            .node("Sub", "zero", List.of("margin", "margin"))
            .node("Div", "undefined", List.of("zero", "zero"))
            .node("Identity", "probability", List.of("undefined"))
            .output("probability", DataType.FLOAT)
            .output("margin", DataType.FLOAT)
            .bytes();
    Challenged models =
        serve(Challenged.open(folder, Optional.of(Challenged.CHALLENGER), Optional.of(undefined)));
    assertGivesUp(models, "java.lang.IllegalArgumentException");
  }

  private void assertGivesUp(Challenged models, String exception) throws Exception {
    LoggedLines out = LoggedLines.open();
    Shadow shadow = shadow(models, out, 8);
    List<Decided> decided = models.decided(Challenged.THREE);
    for (int i = 0; i < 5; i++) {
      shadow.submit(decided, models.champion(), TRACE, false);
    }
    JsonNode line = out.await(1).get(0);
    assertEquals("error", line.get("type").asText());
    assertEquals("the challenger 'plain' does not work", line.get("message").asText());
    assertEquals(exception, line.get("exceptions").get(0).asText());
    shadow.close();
    shadow.submit(decided, models.champion(), TRACE, false);
    assertEquals(1, out.lines().size());
  }

  @Test
  void staysAwayWhereThereIsNoChallengerOrItHasAnsweredItself() throws Exception {
    Challenged models = serve(Challenged.open(folder));
    LoggedLines out = LoggedLines.open();
    Shadow shadow = shadow(models, out, 8);
    List<Decided> decided = models.decided(Challenged.THREE);
    shadow.submit(
        decided, models.models().model(Challenged.CHALLENGER).orElseThrow(), TRACE, false);
    shadow.submit(List.of(), models.champion(), TRACE, false);
    assertFalse(shadow.started());
    Path other = folder.resolve("other");
    try (Challenged none = Challenged.open(other, Optional.empty(), Optional.empty())) {
      JsonLog log = new JsonLog(out);
      Shadow idle = new Shadow(none.models(), log, new FailureLog(log));
      idle.submit(none.decided(Challenged.THREE), none.champion(), TRACE, false);
      assertFalse(idle.started());
    }
    assertTrue(out.lines().isEmpty());
  }
}
