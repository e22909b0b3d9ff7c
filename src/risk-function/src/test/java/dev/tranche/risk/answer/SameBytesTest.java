package dev.tranche.risk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tranche.risk.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same body gets the same answer, byte for byte but for the request's id. */
@QuarkusTest
class SameBytesTest {
  private static final int TIMES = 5;

  @Test
  void answerTheSameBody() throws Exception {
    Served served = Served.now();
    JsonNode list =
        JsonNodeFactory.instance
            .arrayNode()
            .add(served.extreme("low", "min"))
            .add(JsonNodeFactory.instance.objectNode().put("id", "invalid"))
            .add(served.extreme("high", "max"));
    for (JsonNode body : List.of(served.customer("U1"), list)) {
      for (String explain : List.of("none", "adverse", "reasons", "all")) {
        for (JsonNode model : served.card().get("models")) {
          answerTheSame(body, "explain=" + explain + "&model=" + model.get("name").asText());
        }
      }
    }
    answerTheSame(JsonNodeFactory.instance.objectNode(), "");
  }

  private static void answerTheSame(JsonNode body, String query) throws Exception {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> answers = new LinkedHashSet<>();
    for (int i = 0; i < TIMES; i++) {
      String answer = Served.post(body, query).extract().asString();
      String id = answer.replaceFirst("(?s).*\"request_id\":\"([^\"]+)\".*", "$1");
      assertNotEquals(answer, id);
      ids.add(id);
      answers.add(answer.replace(id, ""));
    }
    assertEquals(TIMES, ids.size());
    assertEquals(1, answers.size(), answers::toString);
  }
}
