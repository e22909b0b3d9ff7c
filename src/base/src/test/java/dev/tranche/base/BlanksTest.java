package dev.tranche.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BlanksTest {
  @Test
  void areControlCharactersEverySpaceOfUnicodeAndMarksOfNoWidth() {
    for (char c :
        "\t\n\r\u0001 \u00a0\u1680\u2007\u2028\u202f\u3000\u200b\u200e\u202d\u202c\ufeff"
            .toCharArray()) {
      assertTrue(Blanks.isBlank(c), () -> Integer.toHexString(c));
    }
    for (char c : "\0a0\u007f-\u00ad\u2030".toCharArray()) {
      assertFalse(Blanks.isBlank(c), () -> Integer.toHexString(c));
    }
  }

  @Test
  void areSkippedFromBothEnds() {
    char[] text = " \u00a0a b\t ".toCharArray();
    int from = Blanks.skip(text, 0, text.length);
    assertEquals("a b", new String(text, from, Blanks.skipBack(text, from, text.length) - from));
    assertEquals(2, Blanks.skip("  ".toCharArray(), 0, 2));
    assertEquals(0, Blanks.skipBack("  ".toCharArray(), 0, 2));
  }
}
