package dev.tranche.segmentation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of events that could be read and still are not answered. */
class SegmentAnswersTest {
  private final WholeFunction function = WholeFunction.open();
  private final String customer =
      "{\"id\":\"U1\",\"features\":{\"" + function.features().get(0) + "\":null}}";

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void giveNoAnswerThatCannotBeKept() {
    function.log().takeNoMore();
    assertEquals(500, refused(customer).problem().status());
    assertEquals(422, refused("{\"id\":7}").problem().status());
    function.log().takeAll();
    assertEquals(422, refused("{\"id\":7}").problem().status());
  }

  /** Of customers of whom nothing is known, each answer has a warning per feature. */
  @Test
  void giveNoAnswerThatLambdaDoesNotCarry() throws Exception {
    String list = "[" + String.join(",", Collections.nCopies(5_000, customer)) + "]";
    RefusedEventException refused = refused(list);
    assertEquals(413, refused.problem().status());
    assertEquals("answer_too_large", refused.problem().errors().get(0).code());
    String told = refused.problem().errors().get(0).detail();
    assertTrue(
        told.matches(
            "an answer has at most 6000000 bytes, because Lambda carries 6 MB; the first \\d+ of"
                + " these 5000 customers fill it: send fewer at a time"),
        told);
    int fit = Integer.parseInt(told.replaceAll(".*the first (\\d+) of.*", "$1"));
    String fewer = "[" + String.join(",", Collections.nCopies(fit, customer)) + "]";
    int bytes =
        function.answers().answer(fewer.getBytes(StandardCharsets.UTF_8), "r-1").remaining();
    assertTrue(bytes <= 6_000_001 && bytes > 5_990_000, () -> bytes + " bytes");
    assertEquals("refusal", function.log().lines().get(0).get("type").asText());
  }

  /** Jackson's parser of bytes refuses such a name: the text is read once more. */
  @Test
  void areThoseToOneCustomerEachHoweverLongTheListAndHoweverOftenItIsRead() throws Exception {
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      customers.add(customer.replace("null", "0." + i));
    }
    String pair = customer.replace("\"id\"", "\"\\ud83d\\ude00\"");
    String list = "[" + String.join(",", customers) + "," + pair + "]";
    JsonNode answers = answers(list);
    assertEquals(1_201, answers.size());
    assertEquals("unknown_field", answers.at("/1200/problem/errors/0/code").asText());
    for (int i : new int[] {0, 499, 500, 501, 999, 1_000, 1_199}) {
      assertEquals(answers(customers.get(i)), answers.get(i));
    }
  }

  private JsonNode answers(String event) throws Exception {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    ByteBuffer answer = function.answers().answer(bytes, "r-1");
    return new ObjectMapper().readTree(StandardCharsets.UTF_8.decode(answer).toString());
  }

  private RefusedEventException refused(String event) {
    return assertThrows(
        RefusedEventException.class,
        () -> function.answers().answer(event.getBytes(StandardCharsets.UTF_8), "r-1"));
  }
}
