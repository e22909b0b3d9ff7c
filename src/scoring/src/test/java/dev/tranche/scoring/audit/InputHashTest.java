package dev.tranche.scoring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InputHashTest {
  private static final Feature CATEGORY =
      new Feature.Categorical("category", 0, List.of("A", "B"), "A");
  private static final Feature OTHER = new Feature.Categorical("other", 0, List.of("A", "B"), "A");

  private final InputHash hash = new InputHash(TinyModels.RISK_FEATURES);

  private static Row row(float income, float age, String home) {
    return new Row(new float[] {income, age, Float.NaN}, new String[] {"", "", home});
  }

  /** The figures are those of Python's hashlib and struct over the layout the class describes. */
  @Test
  void isTheOneThatPythonComputes() {
    assertEquals(
        "c823aba72e3c30aa26ccf907bbd21c7206a7e519d8a68c69b6c3793f60cb764c",
        hash.of(row(52000.5f, 31, "RENT")));
    assertEquals(
        "cf8f2988d9e5ae4db54d0463773bf555daaa92de68b0b1e9f6f00712f3e5da8e",
        hash.of(row(0, Float.NaN, "")));
    assertEquals(
        "366749a060948d1b39994d40142e29f58e84e3cea3f1111820763c9d2a01c223",
        hash.of(row(0.1f, -Float.MIN_VALUE, "Größe 漢字")));
  }

  @Test
  void doesNotTellZerosOrMissingNumbersApart() {
    assertEquals(hash.of(row(0.0f, 1, "")), hash.of(row(-0.0f, 1, "")));
    float otherNan = Float.intBitsToFloat(0x7fc00001);
    assertEquals(hash.of(row(Float.NaN, 1, "")), hash.of(row(otherNan, 1, "")));
  }

  @Test
  void tellsEveryOtherValueFromItsNeighbours() {
    Set<String> hashes = new HashSet<>();
    for (float income : new float[] {0, Float.MIN_VALUE, 1, Math.nextUp(1f), -1, Float.NaN}) {
      for (String home : List.of("", "OWN", "RENT", "own")) {
        hashes.add(hash.of(row(income, 40, home)));
        hashes.add(hash.of(row(40, income, home)));
      }
    }
    assertEquals(2 * 6 * 4, hashes.size());
  }

  @Property(seed = "1")
  void tellsTextsApartHoweverTheyAreCut(@ForAll String left, @ForAll String right) {
    InputHash two = new InputHash(List.of(CATEGORY, OTHER));
    float[] none = {Float.NaN, Float.NaN};
    String together = two.of(new Row(none, new String[] {left + right, ""}));
    String apart = two.of(new Row(none, new String[] {left, right}));
    assertEquals(right.isEmpty(), together.equals(apart));
  }

  @Test
  void dependsOnTheFeaturesNamesAndOrder() {
    float[] none = {Float.NaN, Float.NaN};
    String[] texts = {"A", "A"};
    Row row = new Row(none, texts);
    assertNotEquals(
        new InputHash(List.of(CATEGORY, OTHER)).of(row),
        new InputHash(List.of(OTHER, CATEGORY)).of(row));
  }

  @Test
  void isTheSameInWhateverOrderAndFormARequestGivesTheValues() {
    String expected = hash.of(row(52000, 31, "RENT"));
    for (String features :
        List.of(
            "{\"income\": 52000, \"age\": 31, \"home\": \"RENT\"}",
            "{\"home\": \"RENT\", \"age\": 31.0, \"income\": 5.2e4}",
            "{\"home\": \"\\u0052ENT\", \"income\": 52000.000, \"age\": 31}")) {
      assertEquals(expected, hash.of(read(features)));
    }
    assertEquals(
        hash.of(read("{\"income\": 1, \"age\": null, \"home\": \"\"}")),
        hash.of(read("{\"income\": 1}")));
  }

  @Test
  void isTheSameOnManyThreads() {
    String expected = hash.of(row(1, 2, "OWN"));
    Set<String> found =
        IntStream.range(0, 10_000)
            .parallel()
            .mapToObj(i -> hash.of(row(1, 2, "OWN")))
            .collect(Collectors.toSet());
    assertEquals(Set.of(expected), found);
  }

  @SuppressWarnings("unchecked") // JSON has no other names than texts.
  private static Row read(String features) {
    Object values = new StrictJson().read(features.getBytes(StandardCharsets.UTF_8));
    return new RowReader(TinyModels.RISK_FEATURES).read((Map<String, ?>) values);
  }
}
