package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A figure of the card, rounded for people; a dash where it is undefined or absent. */
record CardFigure(JsonNode value) {
  private static final String NONE = "–";

  /** A whole number, as {@code 12,000}. */
  String count() {
    return value.isNumber() ? String.format(Locale.ROOT, "%,d", value.longValue()) : NONE;
  }

  /** With so many digits behind the point. */
  String fixed(int digits) {
    return value.isNumber()
        ? value.decimalValue().setScale(digits, RoundingMode.HALF_EVEN).toPlainString()
        : NONE;
  }

  /** A share as {@code 12.37 %}. */
  String percent() {
    return value.isNumber()
        ? value.decimalValue().movePointRight(2).setScale(2, RoundingMode.HALF_EVEN) + " %"
        : NONE;
  }

  /** As it is in the document, but for zeros at its end. */
  String exact() {
    // A float as the document has it, not as the double next to it.
    return value.isNumber() ? plain(new BigDecimal(value.asText())) : NONE;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
