package dev.tranche.segmentation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent is answered or refused in words, and nothing of it gets into the log. */
final class AnyEventsTest implements AutoCloseable {
  private static final Set<Integer> REFUSED = Set.of(400, 413, 422);

  private final ObjectMapper json = new ObjectMapper();
  private final WholeFunction function = WholeFunction.open();

  @Property(seed = "1")
  void areAnsweredOrRefused(@ForAll("events") String event) throws IOException {
    check(event);
  }

  @Property(seed = "1")
  void areAnsweredOrRefusedWhereTheyBreakOff(@ForAll("events") String event, @ForAll double share)
      throws IOException {
    check(event.substring(0, (int) (event.length() * Math.abs(share % 1))));
  }

  @Provide
  Arbitrary<String> events() {
    return new AnyJson(function.features()).events();
  }

  private void check(String event) throws IOException {
    function.log().reset();
    try {
      ByteBuffer answer = function.answers().answer(event.getBytes(StandardCharsets.UTF_8), "r-1");
      check(event, json.readTree(StandardCharsets.UTF_8.decode(answer).toString()));
    } catch (RefusedEventException refused) {
      assertTrue(REFUSED.contains(refused.problem().status()), event);
      assertFalse(refused.problem().errors().isEmpty(), event);
      assertFalse(String.valueOf(refused.getMessage()).contains(AnyJson.PRIVATE), event);
    }
    function.log().lines();
    assertFalse(function.log().text().contains(AnyJson.PRIVATE), event);
  }

  private void check(String event, JsonNode answer) throws IOException {
    if (!answer.isArray()) {
      if (answer.has("segment")) {
        checkCustomer(event, answer);
      } else {
        assertTrue(answer.has("model_card") || answer.asText().equals("ok"), event);
      }
      return;
    }
    assertEquals(json.readTree(event).size(), answer.size(), event);
    for (JsonNode customer : answer) {
      if (customer.has("problem")) {
        assertEquals(422, customer.at("/problem/status").intValue(), event);
        assertFalse(customer.at("/problem/errors").isEmpty(), event);
      } else {
        checkCustomer(event, customer);
      }
    }
  }

  private static void checkCustomer(String event, JsonNode customer) {
    double confidence = customer.get("confidence").doubleValue();
    assertTrue(confidence >= 0 && confidence <= 1, event);
    assertFalse(customer.get("distances").isEmpty(), event);
    for (JsonNode distance : customer.get("distances")) {
      assertTrue(distance.isNumber(), event);
    }
    assertTrue(customer.get("segment").intValue() < customer.get("distances").size(), event);
  }

  @Override
  public void close() {
    function.close();
  }
}
