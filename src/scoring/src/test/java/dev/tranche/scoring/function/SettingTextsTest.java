package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingTextsTest {
  private static SettingTexts of(Map<String, String> properties) {
    return new SettingTexts(property -> Optional.ofNullable(properties.get(property)));
  }

  @Test
  void areReadWhereTheyAreRight() {
    SettingTexts texts =
        of(
            Map.of(
                "tranche.max-customers", " 5 ",
                "tranche.metrics", "FALSE ",
                "tranche.models", "mine",
                "tranche.required-scope", "risk:score"));
    assertEquals(5, texts.value(FunctionSetting.MAX_CUSTOMERS));
    assertEquals(1 << 20, texts.value(FunctionSetting.MAX_BYTES));
    assertFalse(texts.value(FunctionSetting.METRICS));
    assertEquals(Optional.of(Path.of("mine")), texts.optional(FunctionSetting.MODELS));
    assertEquals(Optional.of("risk:score"), texts.optional(FunctionSetting.REQUIRED_SCOPE));
    assertEquals(Optional.empty(), texts.optional(FunctionSetting.POLICY));
    texts.names(Set.of("TRANCHE_MODELS", "HOME", "TRANCHE_OF_SOMETHING_ELSE"));
    assertDoesNotThrow(texts::refuseWrong);
  }

  @Test
  void namesAreDifferentAndNotBlank() {
    assertEquals(
        List.of("region", "my column"),
        of(Map.of("tranche.files.keep", "region,my column")).value(FunctionSetting.FILES_KEEP));
    for (String wrong : List.of("a,a", "a,", ",", "a, ,b")) {
      SettingTexts texts = of(Map.of("tranche.files.keep", wrong));
      assertEquals(List.of(), texts.value(FunctionSetting.FILES_KEEP));
      assertEquals(
          "TRANCHE_FILES_KEEP: '"
              + wrong
              + "' is not a list of different names, such as region,products",
          assertThrows(InputException.class, texts::refuseWrong).getMessage());
    }
  }

  @Test
  void mayBeTheLeastAndTheMost() {
    SettingTexts texts = of(Map.of("tranche.max-customers", "1", "tranche.max-bytes", "6291456"));
    assertEquals(1, texts.value(FunctionSetting.MAX_CUSTOMERS));
    assertEquals(6_291_456, texts.value(FunctionSetting.MAX_BYTES));
    assertDoesNotThrow(texts::refuseWrong);
  }

  @Test
  void areRefusedTogetherWhereTheyAreWrong() {
    SettingTexts texts =
        of(
            Map.of(
                "tranche.max-customers", "100001",
                "tranche.metrics", "on",
                "tranche.required-scope", "a b"));
    assertEquals(1_000, texts.value(FunctionSetting.MAX_CUSTOMERS));
    texts.value(FunctionSetting.METRICS);
    texts.optional(FunctionSetting.REQUIRED_SCOPE);
    texts.names(Set.of("TRANCHE_MODEL"));
    assertEquals(
        "TRANCHE_MAX_CUSTOMERS: '100001' is not a whole number from 1 to 100,000;"
            + " TRANCHE_METRICS: 'on' is neither true nor false;"
            + " TRANCHE_REQUIRED_SCOPE: 'a b' is not one OAuth scope;"
            + " TRANCHE_MODEL: no such setting; did you mean TRANCHE_MODELS?",
        assertThrows(InputException.class, texts::refuseWrong).getMessage());
  }
}
