package dev.tranche.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.segmentation.queue.LocalQueues;
import dev.tranche.segmentation.queue.LocalQueuesResource;
import dev.tranche.segmentation.queue.SqsEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

@QuarkusTest
@WithTestResource(LocalQueuesResource.class)
class QueueTest {
  private final LocalQueues queues = LocalQueues.running();
  private final ObjectMapper json = new ObjectMapper();

  @AfterEach
  void close() {
    queues.close();
  }

  @Test
  void answersTheGoodMessagesAndReportsTheTwoBadOnes() throws Exception {
    SqsEvent event = new SqsEvent("customers");
    Map<String, ObjectNode> good = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      if (i == 3) {
        event.add("m3", "{\"id\":");
      } else if (i == 8) {
        event.add("m8", Invoked.now().customer("U8").put("colour", "red"));
      } else {
        good.put("m" + i, Invoked.now().extreme("Ü😀\u0001" + i, i % 2 == 0 ? "min" : "max"));
        event.add("m" + i, good.get("m" + i));
      }
    }
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"m3\"},{\"itemIdentifier\":\"m8\"}]}",
        Invoked.answer(event).toString());
    Map<String, Message> results = byCause(taken(LocalQueuesResource.RESULTS));
    assertEquals(good.keySet(), results.keySet());
    for (Map.Entry<String, Message> result : results.entrySet()) {
      ObjectNode direct = (ObjectNode) Invoked.answer(good.get(result.getKey()));
      ObjectNode answer = (ObjectNode) json.readTree(result.getValue().body());
      assertEquals(attribute(result.getValue(), "request_id"), answer.get("request_id").asText());
      assertEquals(attribute(result.getValue(), "bundle"), answer.get("bundle").asText());
      assertEquals(direct.without("request_id"), answer.without("request_id"));
    }
    assertEquals(List.of(), taken(LocalQueuesResource.DEAD_LETTERS));
  }

  @Test
  void sendsAPoisonMessageToTheDeadLetterQueueWithItsReason() throws Exception {
    String poison = Invoked.now().customer("U1").put("colour", "Ü").toString();
    SqsEvent event =
        new SqsEvent("customers").add("m1", poison, "", 2).add("m2", poison).add("m3", "[]", "", 5);
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}", Invoked.answer(event).toString());
    Map<String, Message> dead = byCause(taken(LocalQueuesResource.DEAD_LETTERS));
    assertEquals(Set.of("m1", "m3"), dead.keySet());
    assertEquals(poison, dead.get("m1").body());
    JsonNode problem = json.readTree(attribute(dead.get("m1"), "problem"));
    assertEquals("unknown_field", problem.at("/errors/0/code").asText());
    assertEquals("/colour", problem.at("/errors/0/pointer").asText());
    assertTrue(attribute(dead.get("m3"), "problem").contains("one customer, not a list"));
    assertEquals(List.of(), taken(LocalQueuesResource.RESULTS));
  }

  @Test
  void repeatsTheReferenceAsAnAttribute() throws Exception {
    SqsEvent event =
        new SqsEvent("customers")
            .add("m1", Invoked.now().customer("U1").put("reference", "campaign-7"))
            .add("m2", Invoked.now().customer("U2"));
    assertEquals("{\"batchItemFailures\":[]}", Invoked.answer(event).toString());
    Map<String, Message> results = byCause(taken(LocalQueuesResource.RESULTS));
    assertEquals("campaign-7", attribute(results.get("m1"), "reference"));
    assertFalse(results.get("m2").messageAttributes().containsKey("reference"));
  }

  @Test
  void refusesEventsOfOtherServices() throws Exception {
    String event =
        new SqsEvent("customers").add("m1", "{}").toString().replace("aws:sqs", "aws:s3");
    Invoked.invoke(event).statusCode(500);
    assertEquals(List.of(), taken(LocalQueuesResource.RESULTS));
  }

  @Test
  void answersCustomersAsEver() throws Exception {
    ArrayNode customers = JsonNodeFactory.instance.arrayNode().add(Invoked.now().customer("U1"));
    assertEquals("U1", Invoked.answer(customers).at("/0/id").asText());
    assertEquals("U1", Invoked.answer(customers.get(0)).get("id").asText());
  }

  /** SQS keeps no order but in FIFO queues. */
  private static Map<String, Message> byCause(List<Message> messages) {
    Map<String, Message> all = new TreeMap<>();
    for (Message message : messages) {
      assertNull(all.put(attribute(message, "message_id"), message));
    }
    return all;
  }

  private List<Message> taken(String queue) {
    return queues.take(queues.queue(queue));
  }

  private static String attribute(Message message, String name) {
    return message.messageAttributes().get(name).stringValue();
  }
}
