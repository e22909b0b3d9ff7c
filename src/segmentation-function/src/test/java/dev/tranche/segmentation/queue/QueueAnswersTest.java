package dev.tranche.segmentation.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.function.FailureLog;
import dev.tranche.scoring.request.RequestLimits;
import dev.tranche.segmentation.answer.RefusedEventException;
import dev.tranche.segmentation.answer.WholeFunction;
import dev.tranche.segmentation.model.QueueSettings;
import dev.tranche.segmentation.model.SegmentationSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import software.amazon.awssdk.services.sqs.model.Message;

/** What becomes of messages, with a real queue. */
final class QueueAnswersTest implements AutoCloseable {
  private static LocalQueues queues;

  private final WholeFunction function = WholeFunction.open();
  private final QueueSender sender = new QueueSender(new FailureLog(new JsonLog(function.log())));
  private final ObjectMapper json = new ObjectMapper();

  @BeforeContainer
  static void start() {
    queues = LocalQueues.start();
  }

  @AfterContainer
  static void stop() {
    queues.close();
  }

  @Property(tries = 40, seed = "1")
  void badOnesFailInOrderAndGoodOnesAreAnswered(@ForAll @Size(min = 1, max = 25) List<Boolean> good)
      throws IOException {
    SqsEvent event = new SqsEvent("customers");
    List<String> failures = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < good.size(); i++) {
      event.add("m" + i, good.get(i) ? customer("Miller" + i) : "Miller");
      (good.get(i) ? answers : failures).add("m" + i);
    }
    String url = queues.queue("results");
    function.log().reset();
    assertEquals(failures, failures(answers(Optional.of(url), event)));
    List<Message> taken = queues.take(url);
    assertEquals(
        answers.stream().sorted().toList(),
        taken.stream().map(QueueAnswersTest::cause).sorted().toList());
    for (Message message : taken) {
      assertEquals(
          "Miller" + cause(message).substring(1), json.readTree(message.body()).get("id").asText());
    }
    List<JsonNode> lines = function.log().lines();
    assertEquals(
        answers.size(), lines.stream().mapToInt(it -> it.path("assignments").size()).sum());
    assertFalse(function.log().text().contains("Miller"));
  }

  @Property(tries = 20, seed = "1")
  void nothingOvertakesAFailedMessageOfItsGroup(
      @ForAll @Size(min = 1, max = 25) List<Boolean> good, @ForAll @Size(25) List<Boolean> groups)
      throws IOException {
    SqsEvent event = new SqsEvent("customers.fifo");
    List<String> failures = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    boolean[] stopped = new boolean[2];
    String run = "r" + System.nanoTime() + "-";
    for (int i = 0; i < good.size(); i++) {
      int group = groups.get(i) ? 1 : 0;
      event.add(run + i, good.get(i) ? customer("U" + i) : "[]", "g" + group, 1);
      stopped[group] |= !good.get(i);
      (stopped[group] ? failures : answers).add(run + i);
    }
    String url = queues.queue("results.fifo");
    assertEquals(failures, failures(answers(Optional.of(url), event)));
    List<String> taken = queues.take(url).stream().map(QueueAnswersTest::cause).toList();
    assertEquals(answers.stream().sorted().toList(), taken.stream().sorted().toList());
  }

  @Example
  void allFailWhoseAnswersNoQueueTakes() throws IOException {
    String url = queues.queue("results").replace("results", "nowhere");
    SqsEvent event = new SqsEvent("customers");
    event.add("m0", customer("Miller")).add("m1", "[]").add("m2", customer("Miller"));
    assertEquals(List.of("m0", "m1", "m2"), failures(answers(Optional.of(url), event)));
    String text = function.log().text();
    assertTrue(text.contains("2 messages could not be sent to the results queue: "), text);
    assertFalse(text.contains("Miller"), text);
  }

  @Example
  void withoutAQueueForResultsTheEventIsRefused() throws IOException {
    SqsEvent event = new SqsEvent("customers").add("m0", customer("U1"));
    var refused = assertThrows(RefusedEventException.class, () -> answers(Optional.empty(), event));
    assertTrue(refused.problem().detail().contains("TRANCHE_RESULTS_QUEUE"));
    assertEquals("refusal", function.log().lines().get(0).get("type").asText());
  }

  private JsonNode answers(Optional<String> results, SqsEvent event) throws IOException {
    var settings =
        new SegmentationSettings(
            Optional.empty(),
            RequestLimits.SEGMENTATION,
            false,
            true,
            new QueueSettings(results, Optional.empty(), 3));
    WholeFunction.Parts parts = function.parts();
    QueueAnswers answers =
        new QueueAnswers(parts.events(), parts.answers(), parts.guard(), settings, () -> sender);
    assertTrue(QueueAnswers.take(event.bytes()));
    ByteBuffer answer = answers.answer(event.bytes(), "r-1");
    return json.readTree(StandardCharsets.UTF_8.decode(answer).toString());
  }

  private static List<String> failures(JsonNode response) {
    List<String> ids = new ArrayList<>();
    response.get("batchItemFailures").forEach(it -> ids.add(it.get("itemIdentifier").asText()));
    return ids;
  }

  private String customer(String id) {
    return "{\"id\":\"" + id + "\",\"features\":{\"" + function.features().get(0) + "\":1}}";
  }

  private static String cause(Message message) {
    return message.messageAttributes().get("message_id").stringValue();
  }

  @Override
  public void close() {
    sender.close();
    function.close();
  }
}
