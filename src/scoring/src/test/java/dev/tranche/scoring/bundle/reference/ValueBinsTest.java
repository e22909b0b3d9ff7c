package dev.tranche.scoring.bundle.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ValueBinsTest {
  @Test
  void decilesOfAHundredValuesHaveTenEachWithEdgesBetweenThem() {
    float[] values = new float[100];
    IntStream.range(0, 100).forEach(i -> values[i] = 99 - i);
    ValueBins bins = ValueBins.of(values, 10);
    assertEquals(
        List.of(9.5f, 19.5f, 29.5f, 39.5f, 49.5f, 59.5f, 69.5f, 79.5f, 89.5f), bins.edges());
    assertEquals(List.of(10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L), bins.counts(values));
    assertEquals(99, values[0], "what is given stays as it is");
  }

  @Test
  void ofFewDifferentValuesEachHasABin() {
    float[] values = {0, 0, 0, 0, 0, 0, 0, 1, 1, 3};
    ValueBins bins = ValueBins.of(values, 10);
    assertEquals(List.of(.5f, 2f), bins.edges());
    assertEquals(List.of(7L, 2L, 1L), bins.counts(values));
  }

  @Test
  void anEdgeBelongsToTheBinBelowIt() {
    ValueBins bins = new ValueBins(List.of(1f, 2f));
    assertEquals(0, bins.bin(1));
    assertEquals(1, bins.bin(Math.nextUp(1f)));
    assertEquals(1, bins.bin(2));
    assertEquals(2, bins.bin(Math.nextUp(2f)));
  }

  @Test
  void neighbouringFloatsAreToldApart() {
    float next = Math.nextUp(1f);
    ValueBins bins = ValueBins.of(new float[] {1, next}, 2);
    assertEquals(List.of(1L, 1L), bins.counts(new float[] {1, next}));
    ValueBins largest = ValueBins.of(new float[] {Float.MAX_VALUE, -Float.MAX_VALUE}, 2);
    assertEquals(List.of(0f), largest.edges());
  }

  @Test
  void equalValuesAndNoneAreOneBin() {
    assertEquals(List.of(), ValueBins.of(new float[] {4, 4, 4}, 10).edges());
    assertEquals(List.of(), ValueBins.of(new float[0], 10).edges());
    assertEquals(1, new ValueBins(List.of()).size());
  }

  @Test
  void binsHaveNames() {
    ValueBins bins = new ValueBins(List.of(.25f, 3f));
    assertEquals("up to 0.25", bins.name(0));
    assertEquals("0.25 to 3", bins.name(1));
    assertEquals("above 3", bins.name(2));
    assertEquals("all", new ValueBins(List.of()).name(0));
    assertEquals("up to 1.0E9", new ValueBins(List.of(1e9f)).name(0));
    assertEquals("above -1.0E9", new ValueBins(List.of(-1e9f)).name(1));
  }

  @Property(seed = "1")
  void everyBinHasValuesAndEdgesRise(
      @ForAll @Size(min = 1, max = 60) List<@FloatRange(min = -50, max = 50) Float> given,
      @ForAll @IntRange(min = 1, max = 12) int wanted) {
    float[] values = new float[given.size()];
    IntStream.range(0, values.length).forEach(i -> values[i] = given.get(i));
    ValueBins bins = ValueBins.of(values, wanted);
    assertTrue(bins.size() <= wanted);
    assertTrue(bins.counts(values).stream().allMatch(count -> count > 0));
    assertEquals(bins.edges().stream().sorted().distinct().toList(), bins.edges());
    assertEquals(given.size(), bins.counts(values).stream().mapToLong(Long::longValue).sum());
  }
}
