package dev.tranche.segmentation.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.segmentation.storage.FileEventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileEventReaderTest {
  private static List<CreatedObject> read(String event) {
    return new FileEventReader().read(event.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keysOfTheBusAreAsTheyAreAndThoseOfNotificationsAreEncoded() {
    assertEquals(
        List.of(new CreatedObject("/detail", "customers", "in/a+b%20.csv")),
        read(FileEventJson.ofBus("in/a+b%20.csv").toString()));
    assertEquals(
        List.of(
            new CreatedObject("/Records/0", "customers", "in/a b .csv"),
            new CreatedObject("/Records/1", "customers", "in/ü.csv")),
        read(FileEventJson.notification("in/a+b%20.csv", "in/%C3%BC.csv").toString()));
  }

  @Test
  void aScheduleNamesTheObjectItself() {
    assertEquals(
        List.of(new CreatedObject("/detail", "customers", "in/a+b.csv")),
        read(FileEventJson.schedule("in/a+b.csv").toString()));
    assertEquals(
        List.of(new CreatedObject("", "customers", "in/a.csv")),
        read(FileEventJson.input("in/a.csv").toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "\"warmup\"",
        "{\"Records\": []}",
        "{\"Service\": \"Amazon S3\", \"Event\": \"s3:TestEvent\", \"Bucket\": \"b\"}",
        "{\"source\": \"aws.s3\", \"detail-type\": \"Object Deleted\", \"detail\": {}}",
        "{\"Records\": [{\"eventSource\": \"aws:s3\", \"eventName\": \"ObjectRemoved:Delete\"}]}"
      })
  void whatTellsOfNoNewObjectIsAskedForNothing(String event) {
    assertEquals(List.of(), read(event));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          foreign_event | {"Records": [{"eventSource": "aws:sqs", "body": "Miller"}]}
          foreign_event | {"features": {"age": 3}}
          foreign_event | [{"features": {"age": 3}}]
          foreign_event | {"source": "aws.ec2", "detail-type": "Object Created"}
          foreign_event | {"bucket": "b", "features": {}}
          invalid_event | {"bucket": "b", "key": ""}
          invalid_event | {"source": "aws.s3", "detail-type": "Object Created"}
          invalid_event | {"Records": [{"eventSource": "aws:s3", "eventName": "ObjectCreated:Put"}]}
          malformed_json | {"Records": [
          """)
  void otherEventsAreRefused(String code, String event) {
    RefusedRequestException refused =
        assertThrows(RefusedRequestException.class, () -> read(event));
    assertEquals(code, refused.violations().get(0).code());
  }

  @Test
  void aKeyThatIsNotEncodedIsRefused() {
    String event = FileEventJson.notification("in/100%.csv").toString();
    RefusedRequestException refused =
        assertThrows(RefusedRequestException.class, () -> read(event));
    assertEquals("invalid_key", refused.violations().get(0).code());
    assertEquals("/Records/0", refused.violations().get(0).pointer());
  }
}
