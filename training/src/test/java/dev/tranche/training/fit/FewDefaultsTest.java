package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FewDefaultsTest {
  private static List<String> warnings(int defaults, int others) {
    byte[] label = new byte[defaults + others];
    Arrays.fill(label, 0, defaults, (byte) 1);
    return FewDefaults.warnings(label);
  }

  @Test
  void fewerThanTwentyOfTheRarerClassAreWarnedOf() {
    assertTrue(warnings(3, 797).get(0).startsWith("the test set has only 3 rows with a default"));
    assertTrue(warnings(60, 19).get(0).startsWith("the test set has only 19 rows without default"));
    assertEquals(List.of(), warnings(20, 60));
  }
}
