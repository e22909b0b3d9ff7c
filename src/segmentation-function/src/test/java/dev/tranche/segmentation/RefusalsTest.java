package dev.tranche.segmentation;

import static dev.tranche.segmentation.Invoked.invoke;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusalsTest {
  @Test
  void namesEveryViolationOfACustomerInOneLine() throws Exception {
    Invoked invoked = Invoked.now();
    ObjectNode customer = invoked.customer("U1").put("colour", "red");
    ((ObjectNode) customer.get("features")).put(invoked.firstFeature(), true).put("a/b", 1);
    String message = refused(customer);
    assertTrue(message.contains("/colour: "), message);
    assertTrue(message.contains("/features/" + invoked.firstFeature() + ": "), message);
    assertTrue(message.contains("/features/a~1b: "), message);
  }

  @Test
  void namesViolationsInAListByTheCustomersPlace() throws Exception {
    ArrayNode customers = JsonNodeFactory.instance.arrayNode();
    customers.add(Invoked.now().customer("U1"));
    customers.add(JsonNodeFactory.instance.objectNode().put("id", 7));
    customers.add("U3");
    String message = refused(customers);
    assertTrue(message.contains("/1/id: "), message);
    assertTrue(message.contains("/1/features: "), message);
    assertTrue(message.contains("/2: "), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "true",
        "7",
        "\"U1\"",
        "[null]",
        "[[]]",
        "{\"features\": {}}",
        "{\"features\": []}"
      })
  void refusesWhatIsNotACustomer(String event) throws Exception {
    refused(event);
  }

  @Test
  void refusesAnEventOfAQueueInsteadOfDroppingItsAnswers() throws Exception {
    String body = Invoked.now().customer("U1").toString().replace("\"", "\\\"");
    String message =
        refused("{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"" + body + "\"}]}");
    assertTrue(message.contains("an event of a queue"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
        "{\"httpMethod\":\"GET\",\"path\":\"/\",\"requestContext\":{}}",
        "{\"id\":\"1\",\"detail-type\":\"Object Created\",\"source\":\"aws.s3\",\"detail\":{}}"
      })
  void saysOfAnotherEventWhatIsTakenInstead(String event) throws Exception {
    String message = refused(event);
    assertTrue(message.contains("only customers that are handed over directly"), message);
  }

  @Test
  void refusesAListWhoseFirstItemLooksLikeAnEventOfAQueue() throws Exception {
    String message = refused("[{\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}]");
    assertTrue(message.contains("/0/eventSource: "), message);
  }

  @Test
  void refusesANameGivenTwice() throws Exception {
    refused("{\"id\": \"a\", \"id\": \"b\"}");
  }

  @Test
  void refusesMoreThanAThousandCustomers() throws Exception {
    assertTrue(refused("[" + "{},".repeat(1_000) + "{}]").contains("1001 customers"));
  }

  private static String refused(Object event) throws Exception {
    String text = invoke(event).statusCode(500).extract().asString();
    JsonNode error = new ObjectMapper().readTree(text);
    String message = error.get("errorMessage").asText();
    assertFalse(text.contains("stackTrace"), text);
    for (String leak : new String[] {"Exception:", "\tat ", "fasterxml", "dev.tranche"}) {
      assertFalse(message.contains(leak), text);
    }
    assertEquals(1, message.lines().count(), text);
    assertEquals("RefusedRequestException", error.get("errorType").asText(), text);
    return message;
  }
}
