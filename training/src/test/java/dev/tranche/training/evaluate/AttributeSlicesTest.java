package dev.tranche.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributeSlicesTest {
  private static final int[] ALL = IntStream.range(0, 1000).toArray();

  private static Groups groups(Column column) {
    return Groups.of("a", column, ALL).orElseThrow();
  }

  private static NumericColumn numbers(float... cycle) {
    float[] values = new float[1000];
    for (int i = 0; i < 1000; i++) {
      values[i] = cycle[i % cycle.length];
    }
    return new NumericColumn("a", values, 0, 0);
  }

  @Test
  void countsWhatHandsCount() {
    // 200 rows of group 0 with p .2 or .8, a quarter bad; 100 of group 1, all approved, half bad.
    float[] p = new float[300];
    byte[] y = new byte[300];
    int[] group = new int[300];
    for (int i = 0; i < 300; i++) {
      group[i] = i < 200 ? 0 : 1;
      p[i] = i < 200 && i % 2 == 0 ? .8f : .2f;
      y[i] = (byte) (i < 200 ? (i % 4 == 0 ? 1 : 0) : i % 2);
    }
    AttributeSlices slices =
        AttributeSlices.of(new Groups("age", List.of("old", "young"), group), p, y, .5);
    Slice old = slices.groups().get(0);
    assertEquals(200, old.rows());
    assertEquals(50, old.defaults());
    assertEquals(.25, old.accuracy().defaultRate());
    assertEquals(.5, old.accuracy().meanProbability(), 1e-7);
    assertEquals(.5, old.approval().approvalRate());
    assertEquals(1, old.accuracy().truePositiveRate());
    assertEquals(50 / 150.0, old.accuracy().falsePositiveRate());
    // A bad one always scores .8; of the good a third does too.
    assertEquals(2 / 3.0 + .5 / 3, old.accuracy().rocAuc(), 1e-12);
    Slice young = slices.groups().get(1);
    assertEquals(1, young.approval().approvalRate());
    assertEquals(.5, old.approval().impactRatio());
    assertEquals(1, young.approval().impactRatio());
    assertFalse(old.small() || young.small());
  }

  @Test
  void smallGroupsAreSaidToBeSmallAndSetNoStandard() {
    float[] p = new float[300];
    byte[] y = new byte[300];
    int[] group = new int[300];
    for (int i = 0; i < 300; i++) {
      group[i] = i < 99 ? 0 : 1;
      p[i] = i >= 99 && i % 2 == 0 ? .9f : .1f;
      y[i] = (byte) (i % 3 == 0 ? 1 : 0);
    }
    List<Slice> slices =
        AttributeSlices.of(new Groups("a", List.of("few", "many"), group), p, y, .5).groups();
    assertTrue(slices.get(0).small());
    assertEquals(1, slices.get(1).approval().impactRatio());
    assertTrue(slices.get(0).approval().impactRatio() > 1);
  }

  @Test
  void agesAreBandedAndMissingValuesKeptApart() {
    float[] ages = new float[100];
    for (int i = 0; i < 100; i++) {
      ages[i] = i < 5 ? Float.NaN : 18 + i % 50;
    }
    Groups groups = groups(numbers(ages));
    assertEquals(6, groups.names().size());
    assertTrue(groups.names().get(0).startsWith("under "), groups.names().toString());
    assertTrue(groups.names().get(1).matches("\\d+ to \\d+"), groups.names().toString());
    assertTrue(groups.names().get(4).endsWith(" and over"), groups.names().toString());
    assertEquals("missing", groups.names().get(5));
    assertEquals(50, groups.rowsOf(5).length);
  }

  @Test
  void fewValuesAreGroupsOfTheirOwn() {
    assertEquals(List.of("0", "1"), groups(numbers(1, 0, 1)).names());
    assertEquals(List.of("-2.5", "7"), groups(numbers(7, -2.5f)).names());
    assertEquals(List.of("3"), groups(numbers(3)).names());
    assertEquals(List.of("missing"), groups(numbers(Float.NaN)).names());
  }

  @Test
  void categoriesOfSoFewRowsThatTheyCouldNameAPersonBecomeOne() {
    List<String> categories = new ArrayList<>(List.of("F", "M"));
    int[] codes = new int[1000];
    for (int i = 0; i < 1000; i++) {
      codes[i] = i < 480 ? 0 : i < 960 ? 1 : i - 958;
    }
    IntStream.range(0, 40).forEach(i -> categories.add("person " + i));
    Groups groups = groups(new CategoricalColumn("a", codes, categories, 0));
    assertEquals(List.of("F", "M", "all others"), groups.names());
    assertArrayEquals(IntStream.range(960, 1000).toArray(), groups.rowsOf(2));
  }
}
