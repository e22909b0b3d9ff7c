package dev.tranche.segmentation.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.request.RefusedRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueEventReaderTest {
  private final QueueEventReader reader = new QueueEventReader();

  @ParameterizedTest
  @ValueSource(strings = {"{\"Records\":[]}", " {\n\t\"Records\" : 7", "{\r\n\"Records\""})
  void takesTheFirstMemberForASign(String event) {
    assertTrue(QueueEventReader.mayBe(bytes(event)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"Records",
        "[{\"Records\":[]}]",
        "{\"records\":[]}",
        "{\"features\":{}}",
        "{\"id\":\"U1\",\"features\":{}}",
        "\"Records\""
      })
  void takesNothingElseForIt(String event) {
    assertFalse(QueueEventReader.mayBe(bytes(event)));
  }

  @Test
  void readsMessages() {
    assertEquals(
        List.of(
            new QueueMessage("m1", "{\"a\":1}", Optional.empty(), 1),
            new QueueMessage("m2", "é😀", Optional.empty(), 4)),
        reader.read(new SqsEvent("fair").add("m1", "{\"a\":1}").add("m2", "é😀", "g", 4).bytes()));
    assertEquals(
        List.of(new QueueMessage("m1", "", Optional.of("g"), 2)),
        reader.read(new SqsEvent("strict.fifo").add("m1", "", "g", 2).bytes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Records\":[]}",
        "{\"Records\":7}",
        "{\"Records\":",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"\"}]}",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"messageId\":\"m1\",\"body\":{}}]}",
        "{\"Records\":[{\"eventSource\":\"aws:s3\",\"messageId\":\"m1\",\"body\":\"\"}]}"
      })
  void refusesWhatIsNotOfSqs(String event) {
    var refused = assertThrows(RefusedRequestException.class, () -> reader.read(bytes(event)));
    assertEquals("foreign_event", refused.violations().get(0).code());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
