package dev.tranche.scoring.request;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdFormTest {
  @Test
  void isThatOfLambda() {
    assertTrue(RequestIdForm.isOne(UUID.randomUUID().toString()));
    assertTrue(RequestIdForm.wanted().contains(UUID.fromString(example()).toString()));
    assertTrue(RequestIdForm.isOne(example()));
  }

  private static String example() {
    return RequestIdForm.wanted().replaceFirst(".* ", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "r-1",
        "Jane.Doe:1980-01-01",
        "8F5A2C1E-6F0E-4A43-9F6B-0D7A2F3F1C11",
        "8f5a2c1e6f0e4a439f6b0d7a2f3f1c11",
        "8f5a2c1e-6f0e-4a43-9f6b-0d7a2f3f1c1",
        "8f5a2c1e-6f0e-4a43-9f6b-0d7a2f3f1c111",
        " 8f5a2c1e-6f0e-4a43-9f6b-0d7a2f3f1c11",
        "8f5a2c1e-6f0e-4a43-9f6b-0d7a2f3f1c11\n",
        "8f5a2c1e-6f0e-4a43-9f6b-0d7a2f3f1c1g"
      })
  void isNothingElse(String text) {
    assertFalse(RequestIdForm.isOne(text));
  }
}
