package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTextTest {
  private static final String KINDS_OF_CHARACTERS = "a\"\\/\b\f\n\r\t\0\u001fé€𝕏\uffff";

  private static String decoded(String json) {
    return EventJsonText.decode(json.getBytes(StandardCharsets.UTF_8), json.indexOf('"'))
        .toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "\"\", ||",
        "\"plain\", plain",
        "\"a\\\"b\\\\c\\/d\", a\"b\\c/d",
        "\"\\u00e9\\u20AC\", é€",
        "\"\\ud835\\udd4f\", 𝕏",
        "\"é€𝕏\", é€𝕏",
        "\"\\\\u0041\", \\u0041"
      })
  void undoesEveryKindOfEscape(String json, String text) {
    assertEquals(text, decoded(json));
  }

  @ParameterizedTest
  @CsvSource({
    "\"\\ud835\", ?",
    "\"\\udd4f\\ud835\", ??",
    "\"\\ud835\\u0041\", ?A",
    "\"\\ud835\\ud835\\udd4f\", ?𝕏",
    "\"\\ud835\\n\", '?\n'"
  })
  void halvesOfPairsBecomeQuestionMarks(String json, String text) {
    assertEquals(text, decoded(json));
  }

  @Test
  void readsOneTextAmongOthers() {
    assertEquals("b", decoded("{x:\"b\",\"c\":\"d\"}"));
  }

  @Test
  void readsWhatJacksonWrites() throws Exception {
    JsonMapper utf8 = new JsonMapper();
    JsonMapper ascii = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    int[] kinds = KINDS_OF_CHARACTERS.codePoints().toArray();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.appendCodePoint(kinds[random.nextInt(kinds.length)]);
      }
      assertEquals(text.toString(), decoded(utf8.writeValueAsString(text)));
      assertEquals(text.toString(), decoded(ascii.writeValueAsString(text)));
    }
  }
}
