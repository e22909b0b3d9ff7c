package dev.tranche.training.bundle.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
  @Test
  void findsWhatAMapWouldFind() {
    SplittableRandom random = new SplittableRandom(4);
    long[] keys = random.longs(5000, 0, 3000).map(key -> key << 40).toArray();
    Map<Long, Integer> map = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      map.put(keys[i], i);
    }
    KeyIndex index = new KeyIndex(keys);
    for (long key = 0; key < 4000; key++) {
      assertEquals(map.getOrDefault(key << 40, -1), index.find(key << 40));
    }
  }

  @Test
  void isEmptyWithoutKeysAndKnowsTheKeyZero() {
    assertEquals(-1, new KeyIndex(new long[0]).find(0));
    assertEquals(0, new KeyIndex(new long[] {0}).find(0));
    assertEquals(-1, new KeyIndex(new long[] {7}).find(0));
  }
}
