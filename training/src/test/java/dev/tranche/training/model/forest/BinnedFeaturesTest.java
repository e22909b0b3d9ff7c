package dev.tranche.training.model.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.Samples;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class BinnedFeaturesTest {
  private static BinnedFeatures binned(int maxBins, float... column) {
    return BinnedFeatures.of(Samples.numeric(column), maxBins, new ThreadPool(1));
  }

  @Test
  void fewValuesGetOneBinEachCutHalfway() {
    BinnedFeatures x = binned(256, 5, 1, 1, 2, 5);
    assertArrayEquals(new float[] {1.5f, 3.5f}, x.cuts()[0]);
    assertArrayEquals(new byte[] {2, 0, 0, 1, 2}, x.bins()[0]);
  }

  @Test
  void manyValuesGetBinsOfAboutEqualSize() {
    float[] column = new float[1_000];
    for (int i = 0; i < column.length; i++) {
      column[i] = i;
    }
    BinnedFeatures x = binned(4, column);
    assertArrayEquals(new float[] {249.5f, 499.5f, 749.5f}, x.cuts()[0]);
  }

  @Test
  void aConstantColumnHasOneBin() {
    assertEquals(1, binned(256, 3, 3, 3).binCount(0));
  }

  @Test
  void negativeZeroIsZero() {
    assertEquals(1, binned(256, -0f, 0f).binCount(0));
  }

  @Test
  void neighbouringFloatsAreSeparated() {
    float above = Math.nextUp(1f);
    BinnedFeatures x = binned(256, 1f, above);
    assertArrayEquals(new float[] {above}, x.cuts()[0]);
    assertArrayEquals(new byte[] {0, 1}, x.bins()[0]);
  }

  @Property(tries = 200, seed = "1")
  void aValueIsBelowACutExactlyIfItsBinIs(
      @ForAll @Size(min = 1, max = 400) float[] column,
      @ForAll @IntRange(min = 2, max = 256) int maxBins) {
    BinnedFeatures x = binned(maxBins, column);
    float[] cuts = x.cuts()[0];
    assertTrue(cuts.length < maxBins);
    for (int row = 0; row < column.length; row++) {
      int bin = x.bins()[0][row] & 0xff;
      for (int b = 0; b < cuts.length; b++) {
        assertEquals(bin <= b, column[row] < cuts[b]);
      }
    }
  }
}
