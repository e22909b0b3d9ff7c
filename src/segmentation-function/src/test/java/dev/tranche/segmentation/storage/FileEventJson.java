package dev.tranche.segmentation.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Events on new objects, as AWS documents them. */
public final class FileEventJson {
  public static final String BUCKET = "customers";

  private FileEventJson() {}

  /** EventBridge's (Amazon S3 user guide, "EventBridge event message structure"). */
  public static ObjectNode ofBus(String key) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "0").put("id", "17793124-05d4-b198-2fde-7ededc63b103");
    event.put("detail-type", "Object Created").put("source", "aws.s3");
    event.putArray("resources").add("arn:aws:s3:::" + BUCKET);
    ObjectNode detail = event.putObject("detail");
    detail.put("version", "0").putObject("bucket").put("name", BUCKET);
    detail.putObject("object").put("key", key).put("size", 5);
    return event;
  }

  /** A schedule's with the object as its detail. */
  public static ObjectNode schedule(String key) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("detail-type", "Scheduled Event").put("source", "aws.scheduler");
    event.putObject("detail").put("bucket", BUCKET).put("key", key);
    return event;
  }

  /** What a schedule may give as its whole input. */
  public static ObjectNode input(String key) {
    return JsonNodeFactory.instance.objectNode().put("bucket", BUCKET).put("key", key);
  }

  /**
   * S3's notification (user guide, "Event message structure").
   *
   * @param keys as forms encode them
   */
  public static ObjectNode notification(String... keys) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ArrayNode records = event.putArray("Records");
    for (String key : keys) {
      ObjectNode record = records.addObject();
      record.put("eventVersion", "2.1").put("eventSource", "aws:s3");
      record.put("eventName", "ObjectCreated:CompleteMultipartUpload");
      ObjectNode s3 = record.putObject("s3");
      s3.putObject("bucket").put("name", BUCKET).put("arn", "arn:aws:s3:::" + BUCKET);
      s3.putObject("object").put("key", key).put("size", 5);
    }
    return event;
  }
}
