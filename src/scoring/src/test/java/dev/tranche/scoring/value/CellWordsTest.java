package dev.tranche.scoring.value;

import static java.util.Locale.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

  /** Most texts are told by their length and their first letter, which must not be wrong. */
  @Test
  void everyWordIsFoundInEitherCase() {
    for (String word : CellWords.MISSING) {
      for (String written : List.of(word, word.toUpperCase(ROOT), word.toLowerCase(ROOT))) {
        assertTrue(of(written) >= 0, written);
        assertEquals(word.toLowerCase(ROOT), CellWords.MISSING.get(of(written)).toLowerCase(ROOT));
        assertEquals(CellWords.TEXT, of(written + "§"), written);
      }
    }
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
