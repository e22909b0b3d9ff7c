package dev.tranche.training.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupDealingTest {
  private static final double[] SHARES = {.65, .15, .2};

  @Test
  void keepsGroupsWholeAndTheSharesOfBothClasses() {
    int rows = 3000;
    int[] customer = new int[rows];
    byte[] label = new byte[rows];
    SplittableRandom random = new SplittableRandom(1);
    for (int row = 0; row < rows; row++) {
      customer[row] = random.nextInt(700);
      label[row] = (byte) (random.nextInt(5) == 0 ? 1 : 0);
    }
    int[] parts = GroupDealing.parts(label, RowGroups.numbered(customer), SHARES, 42);
    int[] partOf = new int[700];
    Arrays.fill(partOf, -1);
    int[] size = new int[SHARES.length];
    int[] ones = new int[SHARES.length];
    for (int row = 0; row < rows; row++) {
      int customers = customer[row];
      assertEquals(partOf[customers] < 0 ? parts[row] : partOf[customers], parts[row]);
      partOf[customers] = parts[row];
      size[parts[row]]++;
      ones[parts[row]] += label[row];
    }
    int all = IntStream.range(0, rows).map(row -> label[row]).sum();
    for (int part = 0; part < SHARES.length; part++) {
      assertEquals(SHARES[part], (double) size[part] / rows, .005);
      assertEquals(SHARES[part], (double) ones[part] / all, .01);
    }
  }

  @Test
  void everyPartHasItsShareOfLargeGroups() {
    int[] customer = new int[2000];
    byte[] label = new byte[customer.length];
    for (int row = 0; row < customer.length; row++) {
      customer[row] = row < 1000 ? row / 10 : row;
      label[row] = (byte) (row % 4 == 0 ? 1 : 0);
    }
    int[] parts = GroupDealing.parts(label, RowGroups.numbered(customer), SHARES, 42);
    int[] large = new int[SHARES.length];
    for (int row = 0; row < 1000; row++) {
      large[parts[row]]++;
    }
    for (int part = 0; part < SHARES.length; part++) {
      assertEquals(SHARES[part], large[part] / 1000.0, .03);
    }
  }

  @Test
  void theSeedDecidesWhichOfEqualGroupsGoWhere() {
    byte[] label = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
    RowGroups pairs = RowGroups.numbered(new int[] {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5});
    double[] halves = {.5, .5};
    int[] parts = GroupDealing.parts(label, pairs, halves, 1);
    assertArrayEquals(parts, GroupDealing.parts(label, pairs, halves, 1));
    assertEquals(6, Arrays.stream(parts).sum());
    assertFalse(
        IntStream.range(2, 9)
            .allMatch(
                seed -> Arrays.equals(parts, GroupDealing.parts(label, pairs, halves, seed))));
  }

  @Test
  void rowsThatAreAloneMakeNoGroups() {
    assertFalse(RowGroups.numbered(new int[] {3, 1, 2}).any());
    assertFalse(RowGroups.numbered(new int[] {0, 0, 1}).take(new int[] {0, 2}).any());
  }
}
