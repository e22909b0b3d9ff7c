package dev.tranche.segmentation.queue;

import dev.tranche.scoring.function.FailureLog;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Sends messages. It opens its client when it is made, so it is made when the first message is
 * there: who invokes with a customer does not wait for it. Thread-safe.
 */
@Singleton
final class QueueSender {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SqsClient sqs =
      SqsClient.builder()
          .httpClientBuilder(
              UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE).socketTimeout(PATIENCE))
          .build();
  private final FailureLog failures;

  QueueSender(FailureLog failures) {
    this.failures = failures;
  }

  /**
   * Sends messages in their order.
   *
   * @param url of the queue
   * @param queue what it is called in the log
   * @return the delivered messages that sent ones come of, and that failed or were held back
   */
  FailedMessages send(String url, String queue, List<OutgoingMessage> messages, String requestId) {
    FailedMessages failed = new FailedMessages();
    SortedSet<String> why = new TreeSet<>();
    for (List<OutgoingMessage> batch : QueueBatches.of(messages)) {
      List<OutgoingMessage> open =
          batch.stream().filter(message -> !failed.stops(message.cause())).toList();
      Map<Integer, String> refused = open.isEmpty() ? Map.of() : sent(url, open);
      why.addAll(refused.values());
      for (OutgoingMessage message : batch) {
        if (failed.stops(message.cause()) || refused.containsKey(open.indexOf(message))) {
          failed.add(message.cause());
        }
      }
    }
    if (!why.isEmpty()) {
      long count = messages.stream().filter(message -> failed.holds(message.cause())).count();
      failures.unsent(requestId, queue, (int) count, why);
    }
    return failed;
  }

  /** The places of those that the queue did not take, and why. */
  private Map<Integer, String> sent(String url, List<OutgoingMessage> batch) {
    boolean fifo = url.endsWith(".fifo");
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      entries.add(entry(i, batch.get(i), fifo));
    }
    Map<Integer, String> refused = new HashMap<>();
    try {
      var response = sqs.sendMessageBatch(it -> it.queueUrl(url).entries(entries));
      for (BatchResultErrorEntry failed : response.failed()) {
        refused.put(Integer.valueOf(failed.id()), failed.code());
      }
    } catch (SdkException e) {
      String why = code(e);
      for (int i = 0; i < batch.size(); i++) {
        refused.put(i, why);
      }
    }
    return refused;
  }

  private static SendMessageBatchRequestEntry entry(
      int place, OutgoingMessage message, boolean fifo) {
    Map<String, MessageAttributeValue> attributes = new HashMap<>();
    message
        .attributes()
        .forEach(
            (name, value) ->
                attributes.put(
                    name,
                    MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
    var entry =
        SendMessageBatchRequestEntry.builder()
            .id(String.valueOf(place))
            .messageBody(message.body())
            .messageAttributes(attributes);
    if (fifo) {
      String id = message.cause().id();
      entry.messageGroupId(message.cause().group().orElse(id)).messageDeduplicationId(id);
    }
    return entry.build();
  }

  private static String code(SdkException e) {
    return e instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? service.awsErrorDetails().errorCode()
        : e.getClass().getSimpleName();
  }

  @PreDestroy
  void close() {
    sqs.close();
  }
}
