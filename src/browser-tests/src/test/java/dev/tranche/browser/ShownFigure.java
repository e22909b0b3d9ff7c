package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A figure as people read it: with separators, a percent sign, a minus sign, rounded. */
record ShownFigure(String text) {
  /** Half a unit of the last digit that is shown; a dash for what is undefined. */
  void assertIs(JsonNode figure, String of) {
    if (figure.isNumber()) {
      assertIs(figure.asDouble(), of);
    } else {
      assertEquals("–", text, of);
    }
  }

  void assertIs(double figure, String of) {
    boolean percent = text.endsWith(" %");
    BigDecimal read =
        new BigDecimal(text.replace(" %", "").replace(",", "").replace("+", "").replace('−', '-'));
    double unit = Math.pow(10, -read.scale());
    assertEquals(figure * (percent ? 100 : 1), read.doubleValue(), unit / 2 + 1e-12, of);
  }
}
