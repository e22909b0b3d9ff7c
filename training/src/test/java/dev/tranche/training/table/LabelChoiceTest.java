package dev.tranche.training.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelChoiceTest {
  private static Target target(String column, String... labels) {
    List<String> categories = Arrays.stream(labels).distinct().sorted().toList();
    int[] codes = Arrays.stream(labels).mapToInt(categories::indexOf).toArray();
    Column y = new CategoricalColumn(column, codes, categories, 0);
    return Target.of(new Table(Path.of("loans.csv"), codes.length, List.of(y)), column);
  }

  @ParameterizedTest
  @CsvSource({
    "Fully Paid,Late (31-120 days)",
    "good,hmm",
    "approved,zzz",
    "Current,A",
    "non-default,x",
    "NON_DEFAULT,default",
    "creditworthy,aaa",
    "gut,schlecht",
    "Repaid,zz",
    "b,Written Off",
    "performing,non-performing",
    "P I F,CHGOFF",
    "0: no default,1: default",
    "b'good',b'bad'",
    "Good risk,Bad risk",
    "sain,défaut",
    "Non-defaulter,Defaulter",
    "No delinquency,Delinquency",
    "Al corriente,Incumplimiento",
    "zurückgezahlt,x"
  })
  void aWordForTheGoodIsNeverTheDefaultAndOneForTheBadIs(String good, String bad) {
    assertEquals(bad, target("y", good, bad, bad).positive());
    assertEquals(bad, target("y", good, good, bad).positive());
    assertEquals(List.of(), target("y", good, good, bad).warnings());
  }

  @Test
  void theReasonIsInWords() {
    assertEquals("a usual word for it", target("y", "bad", "x").choice().reason().words());
    assertEquals(
        "the other is a usual word for the opposite",
        target("y", "paid", "x").choice().reason().words());
    assertEquals("1 against 0", target("y", "0", "1").choice().reason().words());
    assertEquals("the rarer label", target("y", "1", "2", "1").choice().reason().words());
  }

  private static void assertWarned(Target target, String positive, String... told) {
    assertEquals(positive, target.positive());
    assertEquals(1, target.warnings().size(), () -> "" + target.warnings());
    for (String part : told) {
      assertTrue(target.warnings().get(0).contains(part), target.warnings().get(0));
    }
    assertTrue(target.warnings().get(0).contains("--positive"));
  }

  @Test
  void ofTwoUnknownLabelsTheRarerIsTakenWithAWarning() {
    assertWarned(
        target("class", "+", "-", "-"), "+", "'+' (33.3 %) is taken to mean default only because");
    assertWarned(target("class", "u", "v"), "v", "the later of two equally frequent labels");
    assertWarned(target("class", "1", "1", "2"), "2", "'2' (33.3 %)", "the rarer label");
    assertEquals(List.of(), target("class", "n", "n", "y").warnings());
    assertWarned(target("class", "x", "x", "y"), "y", "'y' (33.3 %)", "the rarer label");
    assertWarned(target("class", "n", "z", "n"), "z", "'z' (33.3 %)", "the rarer label");
  }

  @Test
  void aDefaultInMostRowsIsWarnedOf() {
    assertWarned(
        target("y", "1", "1", "1", "0", "0"), "1", "'1' (60.0 %) is taken to mean default in most");
    assertWarned(target("y", "bad", "bad", "x"), "bad", "'bad' (66.7 %)");
  }

  @Test
  void aYesInFarMoreThanHalfOfTheRowsIsTakenForTheGood() {
    assertWarned(target("y", "1", "1", "0"), "0", "'0' (33.3 %) is taken to mean default only");
    assertWarned(target("y", "Y", "Y", "N"), "N", "'N' (33.3 %)");
  }

  @Test
  void aTargetThatAsksForTheGoodIsWarnedOf() {
    assertWarned(
        target("is_approved", "yes", "no", "no"), "yes", "the target is called 'is_approved'");
    assertWarned(target("Good", "1", "0", "0"), "1", "the target is called 'Good'");
    assertEquals(List.of(), target("default", "1", "0", "0").warnings());
  }

  @Test
  void whatIsGivenIsNotWarnedOf() {
    Column y = new CategoricalColumn("y", new int[] {0, 1, 1}, List.of("a", "b"), 0);
    Table table = new Table(Path.of("loans.csv"), 3, List.of(y));
    Target negative = Target.of(table, "y", new LabelRoles(List.of(), List.of("A"), List.of()));
    assertEquals("b", negative.positive());
    assertEquals(List.of(), negative.warnings());
    assertEquals(LabelChoice.Reason.OTHER_GIVEN, negative.choice().reason());
  }
}
