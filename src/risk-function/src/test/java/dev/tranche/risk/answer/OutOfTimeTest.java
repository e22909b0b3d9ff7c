package dev.tranche.risk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tranche.risk.Answered;
import dev.tranche.risk.CapturedLog;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A deadline of 10 s, by a clock on which each block of work takes 400 ms. */
@QuarkusTest
@TestProfile(OutOfTimeTest.BlocksAreSlow.class)
class OutOfTimeTest {
  @Inject CapturedLog captured;

  /** Hands in the clock. */
  public static class BlocksAreSlow implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(SlowClock.class);
    }
  }

  /** Goes on whenever it is looked at, which is three times a block. */
  @Alternative
  @Singleton
  public static class SlowClock {
    private static final long STEP = 133_000_000;

    private final AtomicLong now = new AtomicLong();

    @Produces
    @Alternative
    @Singleton
    RequestBudget budget() {
      return new RequestBudget(() -> 10_000, () -> now.getAndAdd(STEP));
    }
  }

  @Test
  void refusesWhatWouldNotEndAndDecidesNothing() throws Exception {
    Served served = Served.now();
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 1_000; i++) {
      customers.add(served.customer("U" + i));
    }
    captured.lines().reset();
    Answered refused = GatewayEvent.scoring(customers, "explain=all", Map.of()).answer();
    assertEquals("post /v1/risk-scores 413", Contract.now().verify("post", Served.SCORES, refused));
    JsonNode problem = new ObjectMapper().readTree(refused.body());
    assertEquals("too_many_to_explain", problem.at("/errors/0/code").asText());
    assertTrue(
        problem.get("detail").asText().contains("customers surely end in time now"), refused::body);
    JsonNode record = captured.lines().lines().get(0);
    assertEquals("{\"too_many_to_explain\":1}", record.get("codes").toString());
    assertEquals(1_000, record.get("customers").asInt());
    assertFalse(captured.lines().text().contains("\"type\":\"decision\""));
    Answered scored = GatewayEvent.scoring(customers, "explain=none", Map.of()).answer();
    assertEquals("post /v1/risk-scores 200", Contract.now().verify("post", Served.SCORES, scored));
  }

  @Test
  void answersFew() throws Exception {
    Answered answer =
        GatewayEvent.scoring(Served.now().customer("U1"), "explain=all", Map.of()).answer();
    assertEquals("post /v1/risk-scores 200", Contract.now().verify("post", Served.SCORES, answer));
  }
}
