package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as people read it: a sentence with figures in it, or a figure with separators, a percent
 * sign, a minus sign, rounded.
 */
record ShownText(String text) {
  /** The part of it that the group of a pattern matches. */
  ShownText figure(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertTrue(found.find(), pattern + " is not in: " + text);
    return new ShownText(found.group(1));
  }

  /** Half a unit of the last digit that is shown; a dash for what is undefined. */
  void assertIs(JsonNode figure, String of) {
    if (figure.isNumber()) {
      assertIs(figure.asDouble(), of);
    } else {
      assertEquals("–", text, of);
    }
  }

  void assertIs(double figure, String of) {
    assertFalse(text.isEmpty() || text.equals("–"), of + ": no figure where there is one");
    boolean percent = text.endsWith(" %");
    BigDecimal read =
        new BigDecimal(text.replace(" %", "").replace(",", "").replace("+", "").replace('−', '-'));
    double unit = Math.pow(10, -read.scale());
    assertEquals(figure * (percent ? 100 : 1), read.doubleValue(), unit / 2 + 1e-12, of);
  }
}
