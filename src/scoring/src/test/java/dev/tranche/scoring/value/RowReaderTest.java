package dev.tranche.scoring.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.Feature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RowReaderTest {
  private final RowReader reader = new RowReader(TinyModels.RISK_FEATURES);

  @Test
  void putsValuesInTheFeaturesOrder() {
    Row row = reader.read(Map.of("home", "OWN", "age", 40, "income", 2.5));
    assertArrayEquals(new float[] {2.5f, 40, Float.NaN}, row.numbers());
    assertArrayEquals(new String[] {"", "", "OWN"}, row.texts());
  }

  @Test
  void takesAbsentAndNullAsMissing() {
    Map<String, Object> nulls = new LinkedHashMap<>();
    nulls.put("income", null);
    nulls.put("home", null);
    Row row = reader.read(nulls);
    assertArrayEquals(new float[] {Float.NaN, Float.NaN, Float.NaN}, row.numbers());
    assertArrayEquals(new String[] {"", "", ""}, row.texts());
  }

  @Test
  void takesNumbersOfEveryType() {
    for (Number number :
        new Number[] {7, 7L, 7.0, 7f, BigInteger.valueOf(7), BigDecimal.valueOf(7)}) {
      assertEquals(7f, reader.read(Map.of("income", number)).numbers()[0]);
    }
  }

  @Test
  void asksForAtLeastOneFeature() {
    assertEquals(
        List.of(new Violation("", "no_features", "give at least one feature")),
        violations(Map.of()));
  }

  @Test
  void suggestsTheFeatureThatAnUnknownOneMeant() {
    assertEquals(
        List.of(
            new Violation(
                "/incmoe",
                "unknown_feature",
                "'incmoe' is not a feature of this model; did you mean 'income'?")),
        violations(Map.of("incmoe", 1)));
  }

  @Test
  void suggestsNothingWhereNothingIsNear() {
    assertEquals(
        List.of(
            new Violation("/colour", "unknown_feature", "'colour' is not a feature of this model")),
        violations(Map.of("colour", 1)));
  }

  @Test
  void namesWrongTypes() {
    assertEquals("'age' must be a number, and this text is not one", violation("age", "forty"));
    assertEquals("'age' must be a number, not true or false", violation("age", true));
    assertEquals("'age' must be a number, not a list", violation("age", List.of(1)));
    assertEquals("'age' must be a number, not an object", violation("age", Map.of()));
    assertEquals("'home' must be a text, not a number", violation("home", 7));
    assertEquals("'home' must be a text, not true or false", violation("home", false));
  }

  @Test
  void refusesNumbersThatNoFloatHolds() {
    String message = "'age' is beyond what a 32-bit float holds (±3.4e38)";
    assertEquals(message, violation("age", 3.5e38));
    assertEquals(message, violation("age", -1e300));
    assertEquals(message, violation("age", BigInteger.TEN.pow(900)));
    assertEquals(
        Float.MAX_VALUE, reader.read(Map.of("age", (double) Float.MAX_VALUE)).numbers()[1]);
  }

  @Test
  void namesAllViolationsInTheOrderOfTheRecord() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("zip", 1);
    values.put("income", "four");
    values.put("age", 20);
    values.put("home", 1);
    values.put("agee", 20);
    values.put("a", 20);
    assertEquals(
        List.of("/zip", "/income", "/home", "/agee", "/a"),
        violations(values).stream().map(Violation::pointer).toList());
  }

  @Test
  void escapesPointers() {
    assertEquals("/a~1b~0c~01", violations(Map.of("a/b~c~1", 1)).get(0).pointer());
    assertEquals("/", violations(Map.of("", 1)).get(0).pointer());
  }

  @Test
  void pointsToTheObjectWhereANameHasMoreThanAHundredCharacters() {
    assertEquals("/" + "n".repeat(100), Violation.of("n".repeat(100), "code", "is").pointer());
    assertEquals("", Violation.of("n".repeat(101), "code", "is").pointer());
  }

  @Test
  void doesNotRepeatAMegabyteOfName() {
    Violation violation = violations(Map.of("x".repeat(1 << 20), 1)).get(0);
    assertEquals("", violation.pointer());
    assertEquals("'" + "x".repeat(40) + "…' is not a feature of this model", violation.message());
  }

  @Test
  void doesNotRepeatAMegabyteOfValue() {
    assertTrue(violation("age", "x".repeat(1 << 20)).length() < 100);
  }

  @Test
  void listsTheFirstViolationsAndCountsTheOthers() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < 10_000; i++) {
      values.put("feature " + i, i);
    }
    var e = assertThrows(InvalidRowException.class, () -> reader.read(values));
    assertEquals(10_000, e.count());
    assertEquals(100, e.violations().size());
    assertEquals("/feature 99", e.violations().get(99).pointer());
  }

  @Property(seed = "1")
  void namesAnyUnknownFeatureInOneShortLine(@ForAll String name) {
    if (!List.of("income", "age", "home").contains(name)) {
      Violation violation = violations(Collections.singletonMap(name, null)).get(0);
      assertEquals("unknown_feature", violation.code());
      assertEquals(1, violation.message().lines().count());
      assertTrue(violation.message().length() < 200);
      assertTrue(violation.pointer().length() <= 1 + 2 * 100);
    }
  }

  private String violation(String name, Object value) {
    return violations(Map.of(name, value)).get(0).message();
  }

  private List<Violation> violations(Map<String, ?> values) {
    return assertThrows(InvalidRowException.class, () -> reader.read(values)).violations();
  }

  @Test
  void refusesACustomerWithoutWhatIsRequired() {
    List<Feature> features =
        List.of(TinyModels.INCOME.withRequired(true), TinyModels.HOME.withRequired(true));
    RowReader strict = new RowReader(features);
    Map<String, Object> blank = new LinkedHashMap<>();
    blank.put("income", null);
    blank.put("home", "");
    var e = assertThrows(InvalidRowException.class, () -> strict.read(blank));
    assertEquals(
        List.of(
            new Violation("/income", "required", "'income' must be given"),
            new Violation("/home", "required", "'home' must be given")),
        e.violations());
    assertEquals(3f, strict.read(Map.of("income", 3, "home", "OWN")).numbers()[0]);
  }
}
