package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tranche.base.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"8e03978e-40d5-43dd-bc93-6894a57f9324\" | 8e03978e-40d5-43dd-bc93-6894a57f9324",
        "8e03978e-40d5-43dd-bc93-6894a57f9324 | 8e03978e-40d5-43dd-bc93-6894a57f9324",
        "\"two words, and a comma\" | two words, and a comma",
        "\"a \\\" and a \\\\\" | a \" and a \\",
        "a;b=c | a;b=c"
      })
  void isReadInItsTwoForms(String header, String key) {
    assertEquals(Optional.of(key), IdempotencyKey.read(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\"",
        "\"",
        "\"a",
        "a\"",
        "\"a\";b",
        "\"a\"\"b\"",
        "\"a\",\"b\"",
        "a,b",
        "a b",
        "\"\\a\"",
        "\"\\",
        "\"\t\"",
        "\"\u00e9\"",
        "\u00e9",
        "a\u007f"
      })
  void isNothingElse(String header) {
    assertEquals(Optional.empty(), IdempotencyKey.read(header));
  }

  @Test
  void isNotLongerThan255() {
    assertEquals(Optional.of("x".repeat(255)), IdempotencyKey.read("x".repeat(255)));
    assertEquals(Optional.empty(), IdempotencyKey.read("x".repeat(256)));
    assertEquals(Optional.empty(), IdempotencyKey.read('"' + "x".repeat(256) + '"'));
  }

  @Test
  void isRecordedAsAHashThatIsTheCallersOwn() {
    String alone = Sha256.of((" " + KEY).getBytes(StandardCharsets.US_ASCII));
    assertEquals(alone, IdempotencyKey.hash(Optional.empty(), KEY));
    assertNotEquals(alone, IdempotencyKey.hash(Optional.of("ab".repeat(32)), KEY));
  }
}
