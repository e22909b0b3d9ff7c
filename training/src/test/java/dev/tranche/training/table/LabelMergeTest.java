package dev.tranche.training.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelMergeTest {
  private static final Table TABLE =
      new Table(
          Path.of("loans.csv"),
          6,
          List.of(
              new CategoricalColumn(
                  "status",
                  new int[] {0, 1, 2, 3, 2, 1},
                  List.of("Charged Off", "Current", "Fully Paid", "Late"),
                  0),
              new NumericColumn("amount", new float[] {1, 2, Float.NaN, 4, 5, 6}, 1, 0),
              new CategoricalColumn(
                  "home", new int[] {1, 0, 1, 2, -1, 0}, List.of("own", "rent", "with"), 1),
              new IdColumn("id", new long[] {10, 20, 30, 40, 50, 60})));

  private static LabelMerge merge(List<String> bad, List<String> good, List<String> ignored) {
    return LabelMerge.of(TABLE, "status", new LabelRoles(bad, good, ignored));
  }

  private static String error(List<String> bad, List<String> good, List<String> ignored) {
    return String.valueOf(
        assertThrows(InputException.class, () -> merge(bad, good, ignored)).getMessage());
  }

  @Test
  void statusesOfALabelAreOneAndIgnoredRowsAreLeftOutAndCounted() {
    LabelMerge merge =
        merge(List.of("late", "Charged Off"), List.of("Fully Paid"), List.of("Current"));
    assertEquals(
        List.of("2 of 6 rows are left out: their 'status' is under 'ignore'"), merge.warnings());
    Target target = Target.of(merge.table(), "status", merge.roles());
    assertEquals("Charged Off or Late", target.positive());
    assertEquals("Fully Paid", target.negative());
    assertArrayEquals(new byte[] {1, 0, 1, 0}, target.label());
    assertEquals(LabelChoice.Reason.GIVEN, target.choice().reason());
    NumericColumn amount = (NumericColumn) merge.table().column("amount");
    assertArrayEquals(new float[] {1, Float.NaN, 4, 5}, amount.values());
    assertEquals(1, amount.missing());
    CategoricalColumn home = (CategoricalColumn) merge.table().column("home");
    assertEquals(List.of("rent", "with"), home.categories());
    assertEquals(
        List.of(0, 0, 1, -1), List.of(home.code(0), home.code(1), home.code(2), home.code(3)));
    assertArrayEquals(new long[] {10, 30, 40, 50}, ((IdColumn) merge.table().column("id")).keys());
  }

  @Test
  void theOneThatIsLeftIsTheOtherLabel() {
    LabelMerge merge = merge(List.of("Late", "Charged Off"), List.of(), List.of("Current"));
    assertEquals("Fully Paid", Target.of(merge.table(), "status", merge.roles()).negative());
    LabelMerge good = merge(List.of(), List.of("Fully Paid"), List.of("Current", "Late"));
    assertEquals("Charged Off", Target.of(good.table(), "status", good.roles()).positive());
  }

  @Test
  void ofTwoThatAreLeftTheWordsDecide() {
    LabelMerge merge = merge(List.of(), List.of(), List.of("Current", "Late"));
    Target target = Target.of(merge.table(), "status", merge.roles());
    assertEquals("Charged Off", target.positive());
    assertEquals(LabelChoice.Reason.BAD_WORD, target.choice().reason());
  }

  @Test
  void statusesOfWhichNothingIsSaidAreRefusedByName() {
    String error = error(List.of("Charged Off", "Late"), List.of(), List.of());
    assertTrue(error.contains("nothing is said of 'Current', 'Fully Paid'"), error);
    assertTrue(error.contains("'positive', 'negative' or 'ignore'"), error);
    assertTrue(
        error(List.of("Late"), List.of("Current"), List.of("Fully Paid"))
            .contains("nothing is said of 'Charged Off'"));
  }

  @Test
  void oneValueOfSeveralIsRefusedWithTheKeys() {
    LabelMerge same = merge(List.of("Late"), List.of(), List.of());
    String error =
        String.valueOf(
            assertThrows(
                    InputException.class, () -> Target.of(same.table(), "status", same.roles()))
                .getMessage());
    assertTrue(error.contains("'negative'") && error.contains("'ignore'"), error);
  }

  @Test
  void valuesThatAreNotThereAreSaid() {
    assertTrue(
        error(List.of("Defaulted", "Late"), List.of(), List.of())
            .contains("the positive value 'Defaulted' is not one of the target 'status'"));
    LabelMerge merge =
        merge(List.of("Late", "Charged Off"), List.of("Fully Paid"), List.of("Current", "Paused"));
    assertTrue(
        merge.warnings().contains("'Paused' is under 'ignore', but is no value of 'status'"));
  }
}
