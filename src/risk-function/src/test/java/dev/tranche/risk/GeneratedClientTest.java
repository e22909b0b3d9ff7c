package dev.tranche.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.risk.client.ApiClient;
import dev.tranche.risk.client.ApiException;
import dev.tranche.risk.client.api.ModelApi;
import dev.tranche.risk.client.api.ScoresApi;
import dev.tranche.risk.client.model.BatchEntry;
import dev.tranche.risk.client.model.Customer;
import dev.tranche.risk.client.model.CustomerAnswer;
import dev.tranche.risk.client.model.ModelCard;
import dev.tranche.risk.client.model.RecordedReview;
import dev.tranche.risk.client.model.Review;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The client that was made of the OpenAPI document gets on with the function. */
@QuarkusTest
class GeneratedClientTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void readsTheCard() throws Exception {
    ModelCard card = new ModelApi(client()).describeModel(null);
    JsonNode served = Served.now().card();
    assertEquals(served.get("champion").asText(), card.getChampion());
    assertEquals(served.get("features").size(), card.getFeatures().size());
    assertEquals(served.at("/models/0/sha256").asText(), card.getModels().get(0).getSha256());
  }

  @Test
  void readsTheSchemaAndTheDocument() throws Exception {
    ModelApi model = new ModelApi(client());
    String bundle = Served.now().card().get("bundle").asText();
    assertTrue(model.describeFeatures(null).get$Id().toString().endsWith(bundle));
  }

  @Test
  void scoresOneCustomer() throws Exception {
    var answer = score(customer("U1"), "all");
    assertEquals("U1", answer.getId());
    assertFalse(answer.getProbabilityOfDefault().isNaN());
    assertEquals(
        Served.now().card().get("features").size(),
        answer.getExplanation().getContributions().size());
  }

  @Test
  void scoresAListWithAnInvalidCustomer() throws Exception {
    List<Customer> customers =
        List.of(customer("U1"), new Customer().id("U2").features(Map.of("no such feature", 1)));
    List<BatchEntry> answers =
        new ScoresApi(client())
            .scoreCustomers(customers, null, null, "none", null, null, null, null);
    assertEquals(2, answers.size());
    assertEquals("U1", answers.get(0).getId());
    assertEquals(422, answers.get(1).getProblem().getStatus());
    assertNull(answers.get(1).getDecision());
  }

  @Test
  void tellsWhatIsWrongWithARequest() {
    Customer invalid = new Customer().features(Map.of("no such feature", 1));
    ApiException refused = assertThrows(ApiException.class, () -> score(invalid, "none"));
    assertEquals(422, refused.getCode());
    assertTrue(refused.getResponseBody().contains("unknown_feature"), refused.getResponseBody());
  }

  @Test
  void recordsAReviewByTheIdOfAnAnswer() throws Exception {
    String request = score(customer("U1"), "none").getRequestId();
    Review review =
        new Review()
            .requestId(request)
            .decision(Review.DecisionEnum.APPROVE)
            .reviewer("j.doe")
            .codes(List.of("value_supplied"));
    ScoresApi api = new ScoresApi(client());
    RecordedReview recorded = api.recordReview(review, null);
    assertEquals(64, recorded.getRecord().length());
    assertNotEquals(request, recorded.getRequestId());
    ApiException refused =
        assertThrows(
            ApiException.class, () -> api.recordReview(review.requestId("Jane.Doe"), null));
    assertEquals(422, refused.getCode());
    assertTrue(refused.getResponseBody().contains("invalid_request_id"), refused.getResponseBody());
  }

  @Test
  void readsOnWhenAnswersGainMembers() throws Exception {
    JsonNode customer = Served.now().customer("U1");
    JsonNode answer =
        json.readTree(Served.post(customer, "explain=all").statusCode(200).extract().asString());
    gainMembers(answer);
    CustomerAnswer read = client().getObjectMapper().treeToValue(answer, CustomerAnswer.class);
    assertEquals("U1", read.getId());
    assertFalse(read.getExplanation().getContributions().isEmpty());
  }

  private static void gainMembers(JsonNode node) {
    node.forEach(GeneratedClientTest::gainMembers);
    if (node instanceof ObjectNode object && !object.properties().isEmpty()) {
      boolean map = object.properties().stream().allMatch(it -> it.getValue().isNumber());
      object.set(
          "member_of_tomorrow",
          map ? JsonNodeFactory.instance.numberNode(1) : JsonNodeFactory.instance.objectNode());
    }
  }

  private Customer customer(String id) throws Exception {
    return json.treeToValue(Served.now().customer(id), Customer.class);
  }

  private static CustomerAnswer score(Customer customer, String explain) throws ApiException {
    return new ScoresApi(client())
        .scoreCustomer(customer, null, null, explain, null, null, null, null);
  }

  private static ApiClient client() {
    ApiClient client = new ApiClient();
    client.updateBaseUri(RestAssured.baseURI + ":" + RestAssured.port);
    return client;
  }
}
