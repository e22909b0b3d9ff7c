package dev.tranche.segmentation;

import static dev.tranche.segmentation.Invoked.invoke;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusedCustomersTest {
  @Test
  void namesEveryViolationOfACustomer() throws Exception {
    Invoked invoked = Invoked.now();
    ObjectNode customer = invoked.customer("U1").put("colour", "red");
    ((ObjectNode) customer.get("features")).put(invoked.firstFeature(), true).put("a/b", 1);
    JsonNode error = refused(customer);
    assertEquals(422, error.get("status").intValue());
    assertEquals(
        "[/features/"
            + invoked.firstFeature()
            + " wrong_type, /features/a~1b unknown_feature, /colour unknown_field]",
        errors(error).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[null]", "[[]]", "[7]"})
  void answersWhatIsNoCustomerInAListWithAProblem(String event) throws Exception {
    assertEquals("[/0 wrong_type]", errors(Invoked.answer(event).at("/0/problem")).toString());
  }

  @Test
  void answersTheOthersOfAList() throws Exception {
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(Invoked.now().customer("U1"));
    customers.add(JsonNodeFactory.instance.objectNode().put("id", 7));
    customers.add("U3");
    customers.add(Invoked.now().customer("U4").put("colour", "red"));
    customers.add(Invoked.now().customer("U5"));
    JsonNode answers = Invoked.answer(customers);
    assertEquals(5, answers.size());
    assertEquals(
        "[/1/id wrong_type, /1/features missing]", errors(answers.at("/1/problem")).toString());
    assertEquals("[/2 wrong_type]", errors(answers.at("/2/problem")).toString());
    assertEquals("[/3/colour unknown_field]", errors(answers.at("/3/problem")).toString());
    assertEquals("U4", answers.at("/3/id").asText());
    assertEquals(Invoked.answer(customers.get(0)).get("distances"), answers.at("/0/distances"));
    assertEquals(answers.at("/0/segment"), answers.at("/4/segment"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "null", "true", "7", "\"U1\"", "{\"features\": {}}", "{\"features\": []}"})
  void refusesWhatIsNotACustomer(String event) throws Exception {
    refused(event);
  }

  @Test
  void refusesAnEventOfAQueueInsteadOfDroppingItsAnswers() throws Exception {
    String body = Invoked.now().customer("U1").toString().replace("\"", "\\\"");
    String message =
        said(
            "{\"Records\":[{\"messageId\":\"1\",\"eventSource\":\"aws:sqs\",\"body\":\""
                + body
                + "\"}]}");
    assertTrue(message.contains("set TRANCHE_RESULTS_QUEUE"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
        "{\"httpMethod\":\"GET\",\"path\":\"/\",\"requestContext\":{}}",
        "{\"id\":\"1\",\"detail-type\":\"Object Created\",\"source\":\"aws.s3\",\"detail\":{}}"
      })
  void saysOfAnotherEventWhatIsTakenInstead(String event) throws Exception {
    String message = said(event);
    assertTrue(message.contains("only customers that are handed over directly"), message);
  }

  @Test
  void refusesAListWhoseFirstItemLooksLikeAnEventOfAQueue() throws Exception {
    JsonNode answers = Invoked.answer("[{\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}]");
    assertTrue(errors(answers.at("/0/problem")).contains("/0/eventSource unknown_field"));
  }

  @Test
  void refusesANameGivenTwice() throws Exception {
    refused("{\"id\": \"a\", \"id\": \"b\"}");
  }

  @Test
  void refusesMoreThanFiveThousandCustomers() throws Exception {
    assertTrue(said("[" + "{},".repeat(5_000) + "{}]").contains("5001 customers"));
  }

  @Test
  void refusesAnEventOfTooManyBytes() throws Exception {
    String names =
        IntStream.range(0, 300_000).mapToObj(i -> "\"n" + i + "\":1").collect(joining(","));
    JsonNode error = refused("{\"features\":{" + names + "," + names.replace('n', 'm') + "}}");
    assertEquals("[ too_many_bytes]", errors(error).toString());
    assertEquals(413, error.get("status").intValue());
  }

  @Test
  void listsTheFirstViolationsOfVeryMany() throws Exception {
    String names =
        IntStream.range(0, 300_000).mapToObj(i -> "\"n" + i + "\":1").collect(joining(","));
    JsonNode error = refused("{\"features\":{" + names + "}}");
    assertEquals(100, error.get("errors").size());
    assertTrue(error.get("detail").asText().startsWith("300000 violations"), error.toString());
  }

  @Test
  void saysInItsMessageNothingThatTheCallerSent() throws Exception {
    ObjectNode customer = Invoked.now().customer("U1").put("Mrs_Miller", "red");
    JsonNode error = refused(customer);
    assertEquals("Invalid request: unknown_field", error.get("errorMessage").asText());
    assertFalse(error.get("request_id").asText().isEmpty());
  }

  private static List<String> errors(JsonNode problem) {
    List<String> errors = new ArrayList<>();
    problem
        .get("errors")
        .forEach(it -> errors.add(it.get("pointer").asText() + " " + it.get("code").asText()));
    return errors;
  }

  private static String said(Object event) throws Exception {
    return refused(event).get("detail").asText();
  }

  private static JsonNode refused(Object event) throws Exception {
    String text = invoke(event).statusCode(500).extract().asString();
    JsonNode error = new ObjectMapper().readTree(text);
    assertFalse(text.contains("stackTrace"), text);
    for (String leak : new String[] {"Exception:", "\tat ", "fasterxml", "dev.tranche"}) {
      assertFalse(text.contains(leak), text);
    }
    assertEquals("RefusedEventException", error.get("errorType").asText(), text);
    return error;
  }
}
