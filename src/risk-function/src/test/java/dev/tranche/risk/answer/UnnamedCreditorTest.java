package dev.tranche.risk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.Answered;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody is sent a notice with blanks. */
@QuarkusTest
class UnnamedCreditorTest {
  @Test
  void makesNoticesAProblemThatSaysWhatToSet() throws Exception {
    Answered refused =
        GatewayEvent.scoring(Served.now().customer("U1"), "notice=true", Map.of()).answer();
    assertEquals("post /v1/risk-scores 422", Contract.now().verify("post", Served.SCORES, refused));
    JsonNode error = new ObjectMapper().readTree(refused.body()).at("/errors/0");
    assertEquals("notice_not_configured", error.get("code").asText());
    assertEquals(
        "the parameter 'notice': this deployment does not say in whose name; set TRANCHE_CREDITOR"
            + " and TRANCHE_AGENCY",
        error.get("detail").asText());
  }
}
