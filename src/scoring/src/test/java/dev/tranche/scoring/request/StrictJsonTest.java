package dev.tranche.scoring.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tranche.scoring.TinyModels;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
  private final StrictJson json = new StrictJson();

  @Test
  void readsMapsListsTextsAndNumbers() {
    assertEquals(
        Map.of("a", List.of(1, 2.5f, "x", true), "b", Map.of()),
        read("{\"a\": [1, 2.5, \"x\", true], \"b\": {}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | the body is empty",
        "{\"a\": | the JSON ends before it is complete (line 1, column 6)",
        "{\"a\": 1, \"a\": 2} | a name is given twice in the same object (line 1, column 10)",
        "[1] 2 | something follows the JSON value (line 1, column 5)",
        "[01] | the body is not valid JSON (line 1, column 3)",
        "{'a': 1} | the body is not valid JSON (line 1, column 2)",
        "NaN | the body is not valid JSON (line 1, column 4)"
      })
  void saysWhatIsWrongAndWhere(String text, String message) {
    assertEquals(message, refused(text).violations().get(0).message());
    assertEquals(Refusal.MALFORMED, refused(text).refusal());
  }

  @Test
  void readsAnEscapedPairOfSurrogatesInANameAsTheCharacterThatItMeans() {
    String pair = "\\ud83d\\uDE00";
    assertEquals(
        Map.of("a😀", "😀", "b\\", 1), read("{\"a" + pair + "\":\"" + pair + "\",\"b\\\\\":1}"));
    assertEquals(Map.of("\\ud83d😀", 1), read("{\"\\\\ud83d" + pair + "\":1}"));
    for (String half :
        List.of("\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83d\\\\ude00", "\\ud83")) {
      String message = refused("{\"" + pair + half + "\":1}").violations().get(0).message();
      assertTrue(message.startsWith("the body is not valid JSON"), message);
    }
  }

  @Test
  void leavesABackslashAtTheEndOfTheTextAlone() {
    byte[] cut = "\"\\ud83d\\ude00\\".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "\"\ud83d\ude00\\", new String(EscapedPairs.asCharacters(cut), StandardCharsets.UTF_8));
  }

  @Test
  void refusesDeepNestingAndLongNumbers() {
    for (String text : List.of("[".repeat(100_000), "9".repeat(100_000))) {
      assertEquals(
          "the JSON is nested too deeply or has too long a number or name",
          refused(text).violations().get(0).message().replaceFirst(" \\(.*", ""));
    }
  }

  /** Between two floats, a little nearer to the upper one than a double can tell. */
  @Test
  void readsADecimalAsTheFloatNearestToItsText() {
    String text = "1.00000005960464477539062500000001";
    assertEquals(Float.parseFloat(text), read(text));
    assertTrue((float) Double.parseDouble(text) != Float.parseFloat(text));
  }

  /** Halfway between two neighbours, and next to it, is where a careless reader errs. */
  @Property(seed = "1")
  void decimalsBecomeTheFloatsNearestToThem(@ForAll float value) {
    BigDecimal half = new BigDecimal(Math.ulp(value)).divide(BigDecimal.valueOf(2));
    String halfway = new BigDecimal(value).add(half).toPlainString();
    String decimal = halfway.contains(".") ? halfway : halfway + ".0";
    for (String text : List.of(decimal, decimal + "1", Float.toString(value))) {
      assertEquals(Float.parseFloat(text), read(text));
    }
  }

  @Property(seed = "1")
  void readsEveryDecimalAsFloatDoes(@ForAll double value) {
    String text = new java.math.BigDecimal(value).toString();
    assertEquals(Float.parseFloat(text), ((Number) read(text)).floatValue());
  }

  @Test
  void refusesMoreBytesThanOneRequestMayHave() {
    String most = "\"" + "x".repeat(RequestLimits.DEFAULTS.bytes() - 2) + "\"";
    assertEquals(most.length() - 2, ((String) read(most)).length());
    assertEquals(Refusal.TOO_LARGE, refused(most + " ").refusal());
  }

  @Test
  void printsFloatsWithNoMoreDigitsThanTheyNeed() {
    byte[] text = json.write(JsonNodeFactory.instance.arrayNode().add(2.0e-3f).add(0.1f));
    assertEquals("[0.002,0.1]", new String(text, StandardCharsets.UTF_8));
  }

  @Property(seed = "1")
  void readsOrRefusesAnyBytes(@ForAll byte[] bytes) {
    readOrRefuse(bytes);
  }

  @Property(seed = "1")
  void readsOrRefusesACutOrSpoiltRequest(@ForAll int at, @ForAll byte other) {
    byte[] request =
        "{\"id\": \"Ü1\", \"features\": {\"income\": 2.5e3, \"home\": null, \"age\": [{}]}}"
            .getBytes(StandardCharsets.UTF_8);
    int place = Math.floorMod(at, request.length);
    readOrRefuse(Arrays.copyOf(request, place));
    request[place] = other;
    readOrRefuse(request);
  }

  /** No other exception than a refusal that says something. */
  private void readOrRefuse(byte[] bytes) {
    try {
      var read = new RequestReader(TinyModels.RISK_FEATURES).read(bytes).allOrNone();
      assertTrue(read.list() || read.customers().size() == 1);
    } catch (RefusedRequestException e) {
      assertTrue(e.count() > 0);
    }
  }

  private Object read(String text) {
    return json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private RefusedRequestException refused(String text) {
    return assertThrows(RefusedRequestException.class, () -> read(text));
  }
}
