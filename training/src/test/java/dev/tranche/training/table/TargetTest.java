package dev.tranche.training.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  private static final String WAY =
      ": name those that mean default under 'positive' in the spec, the others under 'negative',"
          + " and those to leave out under 'ignore'";

  private static Table table(String... labels) {
    List<String> categories =
        Arrays.stream(labels).filter(label -> !label.isEmpty()).distinct().sorted().toList();
    int[] codes = Arrays.stream(labels).mapToInt(categories::indexOf).toArray();
    int missing = (int) Arrays.stream(codes).filter(code -> code < 0).count();
    return new Table(
        Path.of("loans.csv"),
        codes.length,
        List.of(
            new CategoricalColumn("y", codes, categories, missing),
            new NumericColumn("x", new float[codes.length], 0, 0)));
  }

  private static Target target(String... labels) {
    return Target.of(table(labels), "y");
  }

  private static void assertError(String expected, Table table, String column, String positive) {
    LabelRoles roles = positive.isEmpty() ? LabelRoles.inferred() : LabelRoles.positive(positive);
    InputException failure =
        assertThrows(InputException.class, () -> Target.of(table, column, roles));
    assertEquals("loans.csv: " + expected, failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "0,1",
    "0.0,1.0",
    "-1,1",
    "no,yes",
    "N,Y",
    "false,TRUE",
    "good,bad",
    "paid,Default",
    "Fully Paid,Charged Off"
  })
  void takesTheUsualWordForPositiveEvenIfItIsFrequent(String negative, String positive) {
    Target target = target(positive, positive, positive, negative, negative);
    assertArrayEquals(new byte[] {1, 1, 1, 0, 0}, target.label());
    assertEquals(positive, target.positive());
    assertEquals(negative, target.negative());
    assertTrue(target.choice().reason() != LabelChoice.Reason.RARER);
    assertEquals(3, target.positives());
  }

  @ParameterizedTest
  @CsvSource({"0,1", "N,Y", "no,YES"})
  void aYesOfMostRowsIsNoDefault(String rare, String frequent) {
    Target target = target(frequent, frequent, rare);
    assertEquals(rare, target.positive());
    assertTrue(target.warnings().get(0).contains("--positive"));
  }

  @Test
  void aWordForDefaultIsOneHoweverFrequent() {
    assertEquals("bad", target("bad", "bad", "bad", "good").positive());
  }

  @Test
  void takesTheRarerValueOtherwise() {
    assertEquals("2", target("1", "1", "2").positive());
    assertEquals("1", target("2", "1", "2").positive());
    assertEquals(LabelChoice.Reason.RARER, target("a", "b", "b").choice().reason());
    assertEquals("b", target("a", "b").positive());
  }

  @Test
  void obeysThePositiveValueGiven() {
    Target target = Target.of(table("0", "1", "1"), "y", LabelRoles.positive("0"));
    assertArrayEquals(new byte[] {1, 0, 0}, target.label());
    assertEquals(LabelChoice.Reason.GIVEN, target.choice().reason());
    assertEquals(
        "Late", Target.of(table("Late", "Paid"), "y", LabelRoles.positive("late")).positive());
  }

  @Test
  void refusesAPositiveValueThatDoesNotOccur() {
    assertError(
        "the positive value '2' is not one of the target 'y'; its values are '0', '1'",
        table("0", "1"),
        "y",
        "2");
  }

  @Test
  void refusesOneThatDoesNotOccurAmongThreeBeforeItAsksForTheOthers() {
    assertError(
        "the positive value '2' is not one of the target 'y'; its values are '0', '1', 'x'",
        table("0", "1", "x"),
        "y",
        "2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "con mora | sin mora",
        "no cumple | cumple",
        "no pagó | pagó",
        "Nicht bezahlt | BEZAHLT",
        "sofferenza | in bonis",
        "逾期 | 正常",
        "fail | pass",
        "unsuccessful | successful",
        "1.000000 | 0.000000",
        "1,0 | 0,0",
        "b'1' | b'0'",
        "Does not meet the credit policy. Status:Charged Off | Fully Paid"
      })
  void knowsWhichLabelMeansDefault(String bad, String good) {
    Target target = Target.of(table(good, bad, good, bad, good), "y");
    assertEquals(bad, target.positive());
    assertEquals(List.of(), target.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zurueckgezahlt",
        "rembourse",
        "Aprobado",
        "creditability",
        "good_bad_flag",
        "is.approved",
        "deal_accepted",
        "Success"
      })
  void doubtsAOneOfATargetThatAsksForTheGood(String name) {
    int[] codes = {1, 0, 0};
    CategoricalColumn labels = new CategoricalColumn(name, codes, List.of("0", "1"), 0);
    Target target = Target.of(new Table(Path.of("loans.csv"), 3, List.of(labels)), name);
    assertTrue(target.warnings().toString().contains("but the target is called"), name);
  }

  @Test
  void refusesOneClass() {
    assertError("the target 'y' has one value only, '1'; two are needed", table("1", "1"), "y", "");
  }

  @Test
  void refusesMoreThanTwoClassesAndNamesUpToFive() {
    assertError(
        "the target 'y' has 3 values, 'a', 'b', 'c'; two are needed" + WAY,
        table("a", "b", "c"),
        "y",
        "");
    assertError(
        "the target 'y' has 6 values, 'a', 'b', 'c', 'd', 'e' …; two are needed" + WAY,
        table("a", "b", "c", "d", "e", "f"),
        "y",
        "");
  }

  @Test
  void refusesMissingLabels() {
    assertError(
        "the target 'y' is missing in 2 rows; every row needs a label",
        table("a", "", "b", ""),
        "y",
        "");
  }

  @Test
  void refusesAColumnThatIsNotThereOrNotOfLabels() {
    assertError("no column 'z'; did you mean 'y'? (columns: y, x)", table("a", "b"), "z", "");
    assertError("the target 'x' was not read as categorical", table("a", "b"), "x", "");
  }
}
