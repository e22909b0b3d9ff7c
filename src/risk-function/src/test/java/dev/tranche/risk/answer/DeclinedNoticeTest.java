package dev.tranche.risk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.Answered;
import dev.tranche.risk.Contract;
import dev.tranche.risk.GatewayEvent;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices in the name of a creditor that the deployment names. */
@QuarkusTest
@TestProfile(DeclinedNoticeTest.CreditorIsNamed.class)
class DeclinedNoticeTest {
  private static final String CREDITOR = "A Bank, 1 Main Street, Springfield";
  private static final String AGENCY = "An Agency, Washington, DC 20000";

  /** Sets it as a deployment would. */
  public static class CreditorIsNamed implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tranche.creditor", CREDITOR, "tranche.agency", AGENCY);
    }
  }

  @Test
  void tellsWhoIsDeclinedTheReasonsInTheirOrder() throws Exception {
    Answered answer = asked(Served.now().extreme("U1", "max"), "notice=true");
    assertEquals("post /v1/risk-scores 200", verified(answer));
    JsonNode said = new ObjectMapper().readTree(answer.body());
    assertEquals("decline", said.get("decision").asText());
    String notice = said.get("notice").asText();
    int last = notice.indexOf(CREDITOR);
    assertTrue(last > 0, notice);
    int number = 0;
    for (JsonNode reason : said.get("reasons")) {
      String sentence = reason.get("sentence").asText();
      int place =
          notice.indexOf(++number + ". " + sentence.substring(0, 1).toUpperCase(Locale.ROOT));
      assertTrue(place > last && notice.indexOf(sentence.substring(1)) > last, notice);
      last = place;
    }
    assertTrue(notice.indexOf("Equal Credit Opportunity Act") > last, notice);
    assertTrue(notice.endsWith("concerning this creditor is " + AGENCY + ".\n"), notice);
  }

  @Test
  void tellsNobodyElse() throws Exception {
    ObjectNode usual = Served.now().customer("U1");
    Answered approved = asked(usual, "notice=true");
    assertEquals("approve", new ObjectMapper().readTree(approved.body()).get("decision").asText());
    assertFalse(approved.body().contains("notice"), approved.body());
    Answered unasked = asked(Served.now().extreme("U1", "max"), "notice=false");
    assertFalse(unasked.body().contains("Opportunity"), unasked.body());
  }

  @ParameterizedTest
  @CsvSource({
    "notice=true&explain=none, notice_without_reasons",
    "notice=true&model=random_forest, notice_of_challenger",
    "notice=1, unknown_notice"
  })
  void isRefusedWhereItWouldBeNone(String query, String code) throws Exception {
    Answered refused = asked(Served.now().customer("U1"), query);
    assertEquals("post /v1/risk-scores 422", verified(refused));
    assertEquals(code, new ObjectMapper().readTree(refused.body()).at("/errors/0/code").asText());
  }

  private static Answered asked(ObjectNode customer, String query) throws Exception {
    return GatewayEvent.scoring(customer, query, Map.of()).answer();
  }

  private static String verified(Answered answer) throws Exception {
    return Contract.now().verify("post", Served.SCORES, answer);
  }
}
