package dev.tranche.risk.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.risk.CapturedLog;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    Set<String> came = new TreeSet<>();
    for (GatewayEvent event :
        List.of(
            sent(Served.SCORES, customer.toString()),
            sent(Served.SCORES, "[" + customer + "]"),
            sent(Served.BATCH, "[" + customer + "]"),
            sent(ReviewsTest.PATH, ReviewsTest.REVIEW))) {
      came.add(contract.verify("post", event.path(), event.answer()));
    }
    assertEquals(contract.statuses(" 500"), came);
    captured.lines().takeAll();
    Served.post(customer).statusCode(200);
  }

  private static GatewayEvent sent(String path, String body) {
    return new GatewayEvent("POST", path, "", Map.of(), body, "null");
  }
}
