package dev.tranche.risk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLanguageTest {
  private static final AnswerLanguage LANGUAGES =
      new AnswerLanguage(List.of("de", "es", "pt-BR", "zh-Hant"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | de",
        "DE | de",
        "de-AT | de",
        "de-AT-1996 | de",
        "de-x-private | de",
        "pt-br | pt-BR",
        "pt | en",
        "zh-Hant-TW | zh-Hant",
        "zh-Hant-x-a-b | zh-Hant",
        "fr, es | es",
        "fr;q=0.9, es;q=0.8, de;q=0.85 | de",
        "es;q=0.5,de;q=0.5 | es",
        "de;q=0, es;q=0.001 | es",
        "de;q=0 | en",
        "en-GB, de | en",
        "fr, *;q=0.1, de;q=0.05 | en",
        "de ; q=0.2 , es | es",
        ", de | de",
        "de;Q=1.000 | de",
        "* | en"
      })
  void isFoundByLookup(String header, String tag) {
    assertEquals(tag, LANGUAGES.of(List.of(header)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de;q=2",
        "de;q=",
        "de;q=0.1234",
        "de;level=1",
        "de_AT",
        "de, ü",
        "de;q=1;q=1",
        "abcdefghi",
        "de-",
        "'de, <script>'"
      })
  void isEnglishWhereTheHeaderIsNotWellFormed(String header) {
    assertEquals("en", LANGUAGES.of(List.of(header)));
  }

  @Test
  void isReadOffAllHeaders() {
    assertEquals("es", LANGUAGES.of(List.of("de;q=0.5", "es")));
    assertEquals("en", LANGUAGES.of(List.of()));
    assertEquals("en", LANGUAGES.of(List.of("de" + ", de".repeat(400))));
  }

  @Test
  void doesNotVaryWithoutAChoice() {
    AnswerLanguage english = new AnswerLanguage(List.of());
    assertFalse(english.varies());
    assertEquals("en", english.of(List.of("de")));
  }
}
