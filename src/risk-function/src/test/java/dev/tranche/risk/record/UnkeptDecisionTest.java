package dev.tranche.risk.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tranche.risk.Answered;
import dev.tranche.risk.CapturedLog;
import dev.tranche.risk.Contract;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log that takes no more. */
@QuarkusTest
class UnkeptDecisionTest {
  @Inject CapturedLog captured;

  @AfterEach
  void takeMoreAgain() {
    captured.lines().takeAll();
  }

  @Test
  void isNotGivenAndTheAnswerSaysThatTheErrorIsOnThisSide() throws Exception {
    Contract contract = Contract.now();
    var customer = Served.now().customer("U1");
    captured.lines().takeNoMore();
    for (var body : List.of(customer, JsonNodeFactory.instance.arrayNode().add(customer))) {
      Answered answer = Answered.of(Served.post(body).extract().response());
      assertEquals("post /v1/risk-scores 500", contract.verify("post", Served.SCORES, answer));
    }
    assertEquals(Set.of("post /v1/risk-scores 500"), contract.statuses(" 500"));
    captured.lines().takeAll();
    Served.post(customer).statusCode(200);
  }
}
