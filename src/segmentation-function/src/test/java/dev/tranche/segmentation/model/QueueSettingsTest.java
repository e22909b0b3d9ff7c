package dev.tranche.segmentation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueSettingsTest {
  private static final String URL = "https://sqs.eu-central-1.amazonaws.com/123456789012/segments";

  @Test
  void areNoQueuesWhereNothingIsSet() {
    assertEquals(new QueueSettings(Optional.empty(), Optional.empty(), 3), of(Map.of()));
  }

  @Test
  void areWhatIsSet() {
    assertEquals(
        new QueueSettings(Optional.of(URL), Optional.of("http://127.0.0.1:9324/0/dead"), 1),
        of(
            Map.of(
                "tranche.results-queue", URL,
                "tranche.dead-letter-queue", "http://127.0.0.1:9324/0/dead",
                "tranche.max-receives", "1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tranche.results-queue | segments | TRANCHE_RESULTS_QUEUE: 'segments' is not the URL of a"
            + " queue, such as https://sqs.eu-central-1.amazonaws.com/123456789012/segments",
        "tranche.max-receives | 0 | TRANCHE_MAX_RECEIVES: '0' is not a whole number from 1 to"
            + " 1,000",
        "tranche.dead-letter-queue | https://a/b | TRANCHE_DEAD_LETTER_QUEUE: is set, and"
            + " TRANCHE_RESULTS_QUEUE is not; it needs both"
      })
  void areRefusedByTheirName(String property, String value, String why) {
    var refused = assertThrows(InputException.class, () -> of(Map.of(property, value)));
    assertEquals(why, refused.getMessage());
  }

  private static QueueSettings of(Map<String, String> given) {
    return SegmentationSettings.of(property -> Optional.ofNullable(given.get(property)), Set.of())
        .queues();
  }
}
