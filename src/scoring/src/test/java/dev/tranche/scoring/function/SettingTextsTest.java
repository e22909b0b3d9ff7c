package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingTextsTest {
  private final SettingTexts texts = new SettingTexts();

  @Test
  void areReadWhereTheyAreRight() {
    assertEquals(5, texts.whole("N", " 5 ", 1, 5));
    assertEquals(1, texts.whole("N", "1", 1, 5));
    assertTrue(texts.flag("F", "TRUE"));
    assertFalse(texts.flag("F", "false "));
    texts.matches("T", "ab", Pattern.compile("[a-z]+"), "letters");
    texts.names(Set.of("TRANCHE_MODELS", "HOME", "TRANCHE_OF_SOMETHING_ELSE"));
    assertDoesNotThrow(texts::refuseWrong);
  }

  @Test
  void areRefusedTogetherWhereTheyAreWrong() {
    assertEquals(1, texts.whole("N", "6", 1, 5));
    texts.flag("F", "on");
    texts.matches("T", "a b", Pattern.compile("[a-z]+"), "letters");
    texts.names(Set.of("TRANCHE_MODEL"));
    assertEquals(
        "N: '6' is not a whole number from 1 to 5; F: 'on' is neither true nor false;"
            + " T: 'a b' is not letters;"
            + " TRANCHE_MODEL: no such setting; did you mean TRANCHE_MODELS?",
        assertThrows(InputException.class, texts::refuseWrong).getMessage());
  }
}
