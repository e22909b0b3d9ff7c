package dev.tranche.risk.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Events that are no request of payload format 2.0, by what becomes of them, in the forms of the
 * AWS Lambda Developer Guide, "Using Lambda with other AWS services". What a customer sends is
 * {@code U7}.
 */
final class ForeignEventTable {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "OPTIONS");
  private static final List<String> PATHS = List.of("/v1/risk-scores", "/v1/model");
  private static final String QUOTED_REQUEST =
      "{\\\"version\\\":\\\"2.0\\\",\\\"rawPath\\\":\\\"/U7\\\","
          + "\\\"requestContext\\\":{\\\"http\\\":{\\\"method\\\":\\\"POST\\\"}}}";

  private ForeignEventTable() {}

  /** Requests, of whose callers each is told the format. */
  static Stream<String> requests() {
    List<String> events = new ArrayList<>();
    for (String method : METHODS) {
      for (String path : PATHS) {
        events.add(
            """
            {"version":"1.0","resource":"%s","path":"%s","httpMethod":"%s","headers":{"a":"U7"},
             "multiValueHeaders":{"a":["U7"]},"queryStringParameters":null,"stageVariables":null,
             "requestContext":{"stage":"$default","httpMethod":"%s"},"body":"U7",
             "isBase64Encoded":false}"""
                .formatted(path, path, method, method));
      }
      events.add(
          """
          {"resource":"/{proxy+}","path":"/U7","httpMethod":"%s","headers":null,
           "requestContext":{"resourcePath":"/{proxy+}","stage":"prod"},"body":null}"""
              .formatted(method));
      events.add(
          """
          {"requestContext":{"elb":{"targetGroupArn":"arn"}},"httpMethod":"%s","path":"/U7",
           "queryStringParameters":{},"headers":{"host":"U7"},"body":"","isBase64Encoded":false}"""
              .formatted(method));
      events.add(
          """
          {"requestContext":{"elb":{"targetGroupArn":"arn"}},"httpMethod":"%s","path":"/",
           "multiValueHeaders":{"a":["U7","U7"]},"body":"VTc=","isBase64Encoded":true}"""
              .formatted(method));
    }
    for (String version : List.of("\"3.0\"", "\"2.1\"", "\"2\"", "2", "\"\"")) {
      events.add(
          """
          {"version":%s,"rawPath":"/","requestContext":{"http":{"method":"GET"}}}"""
              .formatted(version));
    }
    events.add("{\"version\":\"2.0\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}");
    events.add("{\"version\":\"2.0\",\"rawPath\":\"/U7\",\"requestContext\":{\"http\":{}}}");
    events.add(
        "{\"type\":\"REQUEST\",\"methodArn\":\"arn\",\"httpMethod\":\"GET\",\"path\":\"/U7\"}");
    return events.stream();
  }

  /** Those that ask for nothing. */
  static Stream<String> warmUps() {
    List<String> events =
        new ArrayList<>(
            List.of(
                "{}",
                "null",
                "{\"warmup\": true}",
                "{\"warm_up\": 1}",
                "{\"keepWarm\": \"true\"}",
                "{\"warmer\": true, \"concurrency\": 3}",
                "{\"source\": \"serverless-plugin-warmup\"}",
                "{\"type\": \"warmup\"}",
                "{\"event\": \"keep-warm\"}",
                "{\"action\": \"warmer\"}"));
    for (String word : List.of("warmup", "warm-up", "WARM_UP", "keep-warm", "Keep Warm")) {
      events.add('"' + word + '"');
    }
    for (String source : List.of("aws.events", "aws.scheduler")) {
      for (String detail : List.of("{}", "\"{}\"", "{\"id\":\"U7\"}")) {
        events.add(
            """
            {"version":"0","id":"U7","detail-type":"Scheduled Event","source":"%s",
             "time":"2026-11-29T00:00:00Z","resources":["arn"],"detail":%s}"""
                .formatted(source, detail));
      }
    }
    return events.stream();
  }

  /** Those whose source must keep them. */
  static Stream<String> others() {
    return Stream.of(records(), busEvents(), ofOtherServices(), direct()).flatMap(List::stream);
  }

  private static List<String> records() {
    List<String> events = new ArrayList<>(List.of("{\"Records\":[]}"));
    for (String record :
        List.of(
            "{\"eventSource\":\"aws:sqs\",\"messageId\":\"U7\",\"body\":\"U7\"}",
            "{\"eventSource\":\"aws:sqs\",\"body\":\"" + QUOTED_REQUEST + "\"}",
            "{\"EventSource\":\"aws:sns\",\"Sns\":{\"Message\":\"warmup\",\"Subject\":\"U7\"}}",
            "{\"eventSource\":\"aws:s3\",\"s3\":{\"object\":{\"key\":\"U7.csv\"}}}",
            "{\"eventSource\":\"aws:kinesis\",\"kinesis\":{\"data\":\"VTc=\"}}",
            "{\"eventSource\":\"aws:dynamodb\",\"dynamodb\":{\"Keys\":{\"id\":{\"S\":\"U7\"}}}}",
            "{\"eventSource\":\"aws:ses\",\"ses\":{\"mail\":{\"source\":\"U7\"}}}",
            "{\"eventSource\":\"aws:codecommit\",\"codecommit\":{\"references\":[]}}")) {
      events.add("{\"Records\":[%s]}".formatted(record));
      events.add("{\"Records\":[%s,%s]}".formatted(record, record));
      events.add(
          "{\"source\":\"warmup\",\"httpMethod\":\"GET\",\"Records\":[%s]}".formatted(record));
    }
    return events;
  }

  private static List<String> busEvents() {
    List<String> events = new ArrayList<>();
    for (String type :
        List.of(
            "Object Created",
            "EC2 Instance State-change Notification",
            "AWS API Call via CloudTrail",
            "U7 applied")) {
      events.add(
          """
          {"version":"0","detail-type":"%s","source":"aws.s3","detail":{"warmup":true,"id":"U7"}}"""
              .formatted(type));
    }
    return events;
  }

  private static List<String> ofOtherServices() {
    return List.of(
        "{\"invocationId\":\"U7\",\"deliveryStreamArn\":\"arn\",\"records\":[{\"data\":\"VTc=\"}]}",
        "{\"eventSource\":\"aws:kafka\",\"records\":{\"topic-0\":[{\"value\":\"VTc=\"}]}}",
        "{\"eventSource\":\"SelfManagedKafka\",\"records\":{\"topic-0\":[]}}",
        "{\"eventSource\":\"aws:mq\",\"messages\":[{\"data\":\"VTc=\"}]}",
        "{\"eventSource\":\"aws:rmq\",\"rmqMessagesByQueue\":{\"q::/\":[{\"data\":\"VTc=\"}]}}",
        "{\"eventSourceArn\":\"arn\",\"eventSource\":\"aws:docdb\",\"events\":[]}",
        "{\"awslogs\":{\"data\":\"VTc=\"}}",
        "{\"version\":\"1\",\"triggerSource\":\"PreSignUp_SignUp\",\"userName\":\"U7\"}",
        "{\"invokingEvent\":\"{}\",\"ruleParameters\":\"{}\",\"resultToken\":\"U7\"}",
        "{\"CodePipeline.job\":{\"id\":\"U7\"}}",
        "{\"RequestType\":\"Create\",\"ResponseURL\":\"U7\",\"ResourceProperties\":{}}",
        "{\"messageVersion\":\"1.0\",\"sessionState\":{},\"inputTranscript\":\"U7\"}",
        "{\"Name\":\"ContactFlowEvent\",\"Details\":{\"Parameters\":{}}}",
        "{\"serialNumber\":\"U7\",\"clickType\":\"SINGLE\"}",
        "{\"version\":\"1.0\",\"session\":{},\"request\":{\"type\":\"LaunchRequest\"}}",
        "{\"arguments\":{\"id\":\"U7\"},\"source\":null,\"info\":{\"fieldName\":\"score\"}}",
        "{\"type\":\"TOKEN\",\"authorizationToken\":\"U7\",\"methodArn\":\"arn\"}",
        "{\"requestContext\":{\"connectionId\":\"U7\",\"eventType\":\"CONNECT\"}}",
        "{\"requestContext\":{\"connectionId\":\"U7\",\"eventType\":\"MESSAGE\"},\"body\":\"U7\"}",
        "{\"raw_path\":\"/\",\"method\":\"GET\",\"headers\":{},\"body\":\"U7\"}",
        "{\"version\":\"2.0\",\"path\":\"/\",\"method\":\"POST\",\"requestContext\":{\"x\":\"U7\"}}",
        "{\"invocationSchemaVersion\":\"1.0\",\"job\":{\"id\":\"U7\"},\"tasks\":[]}",
        "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"U7\"}");
  }

  /** Of callers who invoke the function themselves, and what is not JSON. */
  private static List<String> direct() {
    return List.of(
        "{\"id\": \"U7\", \"features\": {\"income\": 1}}",
        "{\"id\": \"U7\", \"features\": {\"warm\": true}}",
        "[{\"features\": {}}]",
        "{\"customers\": [{\"id\": \"U7\"}]}",
        "{\"key1\": \"value1\", \"key2\": \"U7\"}",
        "{\"warmup\": false}",
        "[]",
        "7",
        "true",
        "\"U7\"",
        "x",
        "{",
        "{\"body\": \"U7",
        "{\"a\": }",
        "{\"U7\": 1,}",
        "[1, 2",
        "id,income\nU7,1\n",
        "<event>U7</event>");
  }
}
