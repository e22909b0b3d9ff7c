package dev.tranche.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void putsQuotesAround() {
    assertEquals("'income'", Quoted.of("income"));
    assertEquals("''", Quoted.of(""));
  }

  @Test
  void cutsAfterFortyCharacters() {
    assertEquals("'" + "x".repeat(40) + "'", Quoted.of("x".repeat(40)));
    assertEquals("'" + "x".repeat(40) + "…'", Quoted.of("x".repeat(41)));
    assertEquals("'" + "🏠".repeat(40) + "…'", Quoted.of("🏠".repeat(41)));
  }

  @Test
  void blanksWhatWouldBreakTheLine() {
    assertEquals("'a b c d e f'", Quoted.of("a\nb\u2028c\u0000d\u0085e\uD800f"));
  }
}
