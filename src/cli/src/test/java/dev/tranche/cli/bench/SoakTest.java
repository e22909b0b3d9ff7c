package dev.tranche.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SoakTest {
  @Test
  void callsMemoryFlatThatOnlyGrewAtTheStart() {
    assertTrue(new Soak(new long[] {50, 80, 100, 99, 101, 100, 100, 104, 99, 104}).flat());
  }

  @Test
  void findsMemoryThatKeepsGrowing() {
    assertFalse(new Soak(new long[] {50, 80, 100, 101, 102, 103, 104, 105, 106, 107}).flat());
  }

  @Test
  void printsMegabytes() {
    Soak soak = new Soak(new long[] {1_000_000, 2_500_000, 0, 0, 0, 0, 0, 0, 0, 120_000_000});
    assertEquals(
        "   1.0    2.5    0.0    0.0    0.0    0.0    0.0    0.0    0.0  120.0", soak.megabytes());
  }
}
