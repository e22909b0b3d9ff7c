package dev.tranche.scoring.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.RequestLimits;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final String OF = "8f5a2c1e-6f0e-4a43-9f6b-0d7a2f3f1c11";
  private static final String LEAST =
      "{\"request_id\":\""
          + OF
          + "\",\"decision\":\"approve\",\"reviewer\":\"j.doe\",\"codes\":"
          + "[\"security\"]}";

  private final ReviewReader reader = new ReviewReader(RequestLimits.DEFAULTS);

  private Review read(String json) {
    return reader.read(json.getBytes(StandardCharsets.UTF_8), NOW);
  }

  private RefusedRequestException refused(String json) {
    return assertThrows(RefusedRequestException.class, () -> read(json), json);
  }

  /** The least review with one member more, which replaces one of that name. */
  private static String with(String member, String value) {
    String others =
        LEAST.substring(1).replaceFirst("\"" + member + "\":(\"[^\"]*\"|\\[[^]]*]),?", "");
    return "{\"" + member + "\":" + value + "," + others.replace(",}", "}");
  }

  @Test
  void readsWhatMustBeGiven() {
    Optional<String> none = Optional.empty();
    assertEquals(
        new Review(
            OF,
            0,
            Decision.APPROVE,
            "j.doe",
            List.of(ReviewCode.SECURITY),
            none,
            Optional.empty(),
            none),
        read(LEAST));
  }

  @Test
  void readsAllThatMayBeGiven() {
    String full =
        "{\"request_id\":\"8f5a2c1e-6f0e-4a43-9f6b-0d7a2f3f1c11\",\"index\":7,\"decision\":\"decline\",\"reviewer\":\"Jos\u00e9 \","
            + "\"codes\":[\"other\",\"not_verified\"],\"note\":\"A word.\","
            + "\"time\":\"2026-11-28T11:04:59.123987654+01:00\",\"reference\":\"A-1\"}";
    assertEquals(
        new Review(
            OF,
            7,
            Decision.DECLINE,
            "Jos\u00e9 ",
            List.of(ReviewCode.OTHER, ReviewCode.NOT_VERIFIED),
            Optional.of("A word."),
            Optional.of(Instant.parse("2026-11-28T10:04:59.123Z")),
            Optional.of("A-1")),
        read(full));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "request_id | 1 | wrong_type",
        "request_id | \"a b\" | invalid_request_id",
        "request_id | \"\" | invalid_request_id",
        "request_id | \"Jane.Doe:1980-01-01\" | invalid_request_id",
        "request_id | \"8F5A2C1E-6F0E-4A43-9F6B-0D7A2F3F1C11\" | invalid_request_id",
        "request_id | null | required",
        "index | -1 | wrong_type",
        "index | 1.5 | wrong_type",
        "index | \"1\" | wrong_type",
        "index | 99999999999 | wrong_type",
        "index | 100000 | invalid_index",
        "index | 123456789 | invalid_index",
        "decision | \"refer\" | unknown_decision",
        "decision | \"APPROVE\" | unknown_decision",
        "decision | true | unknown_decision",
        "reviewer | \" \" | invalid_reviewer",
        "reviewer | [] | wrong_type",
        "codes | [] | invalid_codes",
        "codes | \"security\" | invalid_codes",
        "codes | [\"no_such\"] | invalid_codes",
        "codes | [\"security\", \"security\"] | invalid_codes",
        "codes | [null] | invalid_codes",
        "codes | [\"security\",\"not_verified\",\"value_supplied\",\"value_corrected\","
            + "\"income_verified\",\"affordability\"] | invalid_codes",
        "codes | [\"other\"] | required",
        "note | \"\" | invalid_note",
        "note | 1 | wrong_type",
        "time | \"2026-11-28T10:05:01Z\" | in_the_future",
        "time | \"2026-11-28T10:00:00\" | invalid_time",
        "time | 1 | invalid_time",
        "time | \"1969-12-31T23:59:59Z\" | invalid_time",
        "time | \"-123456789-01-01T00:00:00Z\" | invalid_time",
        "time | \"+123456789-01-01T00:00:00Z\" | in_the_future",
        "reference | \"a b\" | invalid_reference",
        "refrence | \"A-1\" | unknown_field"
      })
  void namesWhatIsWrong(String member, String value, String code) {
    RefusedRequestException refused = refused(with(member, value));
    assertEquals(Refusal.INVALID, refused.refusal());
    assertEquals(List.of(code), refused.violations().stream().map(Violation::code).toList());
    String pointer = code.equals("required") && member.equals("codes") ? "/note" : "/" + member;
    assertEquals(pointer, refused.violations().get(0).pointer());
  }

  @Test
  void namesAllThatIsWrongAndRepeatsNoValue() {
    RefusedRequestException refused =
        refused("{\"decision\":\"secret\",\"codes\":[\"secret\"],\"note\":7,\"index\":\"secret\"}");
    assertEquals(6, refused.count());
    assertFalse(refused.violations().toString().contains("secret"));
  }

  @Test
  void takesTextsUpToTheirLength() {
    assertEquals(1_000, read(with("note", '"' + "x".repeat(1_000) + '"')).note().get().length());
    assertEquals(1, refused(with("note", '"' + "x".repeat(1_001) + '"')).count());
    assertEquals(200, read(with("reviewer", '"' + "x".repeat(200) + '"')).reviewer().length());
    assertEquals(1, refused(with("reviewer", '"' + "x".repeat(201) + '"')).count());
  }

  @Test
  void takesThePlacesThatAnyListMayHave() {
    assertEquals(99_999, read(with("index", "99999")).ofIndex());
  }

  @Test
  void takesFiveCodes() {
    String five =
        "[\"security\",\"not_verified\",\"value_supplied\",\"value_corrected\",\"income_verified\"]";
    assertEquals(5, read(with("codes", five)).codes().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "null", "\"x\"", "[{}]"})
  void isAnObject(String json) {
    RefusedRequestException refused = refused(json);
    assertEquals(Refusal.INVALID, refused.refusal());
    assertEquals("wrong_type", refused.violations().get(0).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"note\":1,\"note\":2}", "{} {}"})
  void isJson(String json) {
    assertEquals(Refusal.MALFORMED, refused(json).refusal());
  }
}
