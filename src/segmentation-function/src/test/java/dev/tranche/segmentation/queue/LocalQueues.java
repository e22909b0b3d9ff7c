package dev.tranche.segmentation.queue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues of ElasticMQ, which speaks as SQS does, in this process. */
public final class LocalQueues implements AutoCloseable {
  private static final String ENDPOINT = "aws.endpointUrlSqs";

  private final Optional<SQSRestServer> server;
  private final SqsClient client;

  private LocalQueues(Optional<SQSRestServer> server) {
    this.server = server;
    this.client = SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }

  /** Starts a server, and lets this process's clients find it by the SDK's own settings. */
  public static LocalQueues start() {
    SQSRestServer server =
        SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    int port = server.waitUntilStarted().localAddress().getPort();
    settings("http://127.0.0.1:" + port).forEach(System::setProperty);
    return new LocalQueues(Optional.of(server));
  }

  /** The server that this process has started. */
  public static LocalQueues running() {
    return new LocalQueues(Optional.empty());
  }

  /** What leads the SDK to the server. */
  static Map<String, String> settings(String endpoint) {
    return Map.of(
        ENDPOINT,
        endpoint,
        "aws.region",
        "eu-central-1",
        "aws.accessKeyId",
        "test",
        "aws.secretAccessKey",
        "test");
  }

  /** The same of a server that runs. */
  public static Map<String, String> settings() {
    return settings(String.valueOf(URI.create(System.getProperty(ENDPOINT))));
  }

  /** Makes a queue, unless it is there, and gives its URL. */
  public String queue(String name) {
    Map<QueueAttributeName, String> attributes =
        name.endsWith(".fifo") ? Map.of(QueueAttributeName.FIFO_QUEUE, "true") : Map.of();
    return client.createQueue(it -> it.queueName(name).attributes(attributes)).queueUrl();
  }

  /** Takes out all that is in a queue. */
  public List<Message> take(String url) {
    List<Message> all = new ArrayList<>();
    while (true) {
      List<Message> some =
          client
              .receiveMessage(
                  it -> it.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
              .messages();
      if (some.isEmpty()) {
        return all;
      }
      for (Message message : some) {
        client.deleteMessage(it -> it.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
      all.addAll(some);
    }
  }

  @Override
  public void close() {
    client.close();
    if (server.isPresent()) {
      settings().keySet().forEach(System::clearProperty);
      server.get().stopAndWait();
    }
  }
}
