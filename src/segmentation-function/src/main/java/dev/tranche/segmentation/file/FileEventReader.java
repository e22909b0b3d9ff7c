package dev.tranche.segmentation.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.function.ForeignEvent;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.value.Violation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which objects an event tells of: EventBridge's "Object Created" (Amazon S3 user guide,
 * "Event message structure" of EventBridge) or S3's own notification with its records, in which
 * keys are encoded as forms are; or a schedule's, which names {@code bucket} and {@code key} as its
 * input or under {@code detail}.
 */
final class FileEventReader {
  private static final String NAME = "name";
  private static final String BUCKET = "bucket";
  private static final String KEY = "key";

  private final StrictJson json = new StrictJson();

  /**
   * Those objects; none of a warm-up, of S3's test message and of other changes than new objects.
   *
   * @throws RefusedRequestException if it is another kind of event
   */
  List<CreatedObject> read(byte[] event) {
    JsonNode tree = json.<JsonNode>read(event, JsonParser::readValueAsTree);
    if (tree.path("source").asText().equals("aws.s3")) {
      return tree.path("detail-type").asText().equals("Object Created")
          ? List.of(ofBus(tree.path("detail")))
          : List.of();
    }
    if (tree.path("Records").isArray()) {
      return ofRecords(tree.path("Records"));
    }
    if (namesObject(tree)) {
      return List.of(named("", tree));
    }
    if (namesObject(tree.path("detail"))) {
      return List.of(named("/detail", tree.path("detail")));
    }
    if (tree.path("Event").asText().equals("s3:TestEvent")
        || ForeignEvent.of(tree) == ForeignEvent.WARM_UP) {
      return List.of();
    }
    throw foreign("", ForeignEvent.of(tree).what());
  }

  private static boolean namesObject(JsonNode node) {
    return node.path(BUCKET).isTextual() && node.path(KEY).isTextual();
  }

  private static CreatedObject named(String pointer, JsonNode node) {
    return object(pointer, node.path(BUCKET).asText(), node.path(KEY).asText());
  }

  private static CreatedObject ofBus(JsonNode detail) {
    return object(
        "/detail",
        detail.path(BUCKET).path(NAME).asText(),
        detail.path("object").path(KEY).asText());
  }

  private static List<CreatedObject> ofRecords(JsonNode records) {
    List<CreatedObject> objects = new ArrayList<>();
    for (int r = 0; r < records.size(); r++) {
      JsonNode entry = records.get(r);
      String pointer = "/Records/" + r;
      String source = entry.path("eventSource").asText();
      if (!source.equals("aws:s3")) {
        throw foreign(pointer, "a record of another source than aws:s3");
      }
      if (entry.path("eventName").asText().startsWith("ObjectCreated:")) {
        JsonNode s3 = entry.path("s3");
        objects.add(
            object(
                pointer,
                s3.path(BUCKET).path(NAME).asText(),
                decoded(pointer, s3.path("object").path(KEY).asText())));
      }
    }
    return objects;
  }

  private static String decoded(String pointer, String key) {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused(pointer, "invalid_key", "the object's key is not URL-encoded");
    }
  }

  private static CreatedObject object(String pointer, String bucket, String key) {
    if (bucket.isEmpty() || key.isEmpty()) {
      throw refused(pointer, "invalid_event", "bucket and key of the object are missing");
    }
    return new CreatedObject(pointer, bucket, key);
  }

  private static RefusedRequestException foreign(String pointer, String what) {
    return refused(
        pointer,
        "foreign_event",
        what
            + ": only events of S3 on new objects are taken, by EventBridge or as notifications, and"
            + " schedules that name bucket and key");
  }

  private static RefusedRequestException refused(String pointer, String code, String message) {
    return new RefusedRequestException(Refusal.INVALID, new Violation(pointer, code, message));
  }
}
