package dev.tranche.scoring.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellWordsTest {
  private static int of(String word) {
    return CellWords.of(word.toCharArray(), 0, word.length());
  }

  private static int amongTexts(String word) {
    return CellWords.amongTexts(word.toCharArray(), 0, word.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NA", "#DIV/0!", "#N/A N/A"})
  void someAreMissingAnywhere(String word) {
    assertEquals(word, CellWords.MISSING.get(of(word)));
    assertEquals(of(word), amongTexts(word));
    assertFalse(CellWords.onlyAmongNumbers(of(word)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "unknown", "n/r", "______", ".K"})
  void someAreMissingAmongNumbersAndTextsElsewhere(String word) {
    assertEquals(word, CellWords.MISSING.get(of(word)));
    assertEquals(CellWords.TEXT, amongTexts(word));
    assertTrue(CellWords.onlyAmongNumbers(of(word)));
  }

  @Test
  void otherWordsAreTextsAndInfinitiesAreNoneOfThem() {
    assertEquals(CellWords.TEXT, of("rent"));
    assertEquals(CellWords.INFINITE, of("-Infinity"));
    assertFalse(CellWords.onlyAmongNumbers(CellWords.TEXT));
    assertFalse(CellWords.onlyAmongNumbers(CellWords.MISSING.size()));
  }

  @Test
  void labelsAreNotBlankAndNoNumbers() {
    assertTrue(CellWords.LABELS.contains("NA"));
    assertFalse(CellWords.LABELS.contains(""));
    assertFalse(CellWords.LABELS.contains("NaN"));
  }
}
