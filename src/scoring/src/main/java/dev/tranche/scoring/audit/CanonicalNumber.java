package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/**
 * Numbers as ECMAScript prints them (RFC 8785, 3.2.2.3): the shortest digits that give the same
 * number again, plain from 1e-6 to below 1e21. Whatever tool has printed a number in its own way,
 * {@code 1.20E-5} or {@code 0.000012}, it comes back in this one.
 */
final class CanonicalNumber {
  private static final int MOST_PLAIN_DIGITS = 21;
  private static final int MOST_LEADING_ZEROS = 6;
  private static final String WHOLE = ".0";

  private CanonicalNumber() {}

  /** Throws {@link IllegalArgumentException} if it is not finite, for which JSON has no number. */
  static String of(float value) {
    return Float.isFinite(value) ? canonical(NumberOutput.toString(value, true)) : refused(value);
  }

  /** As above. */
  static String of(double value) {
    return Double.isFinite(value) ? canonical(NumberOutput.toString(value, true)) : refused(value);
  }

  private static String refused(double value) {
    throw new IllegalArgumentException(value + " is no number in JSON");
  }

  private static String canonical(String shortest) {
    if (shortest.indexOf('E') >= 0) {
      return plainOrScientific(new BigDecimal(shortest));
    }
    if (!shortest.endsWith(WHOLE)) {
      return shortest;
    }
    String whole = shortest.substring(0, shortest.length() - WHOLE.length());
    return whole.equals("-0") ? "0" : whole;
  }

  private static String plainOrScientific(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    String digits = stripped.unscaledValue().abs().toString();
    int beforePoint = digits.length() - stripped.scale();
    if (beforePoint > -MOST_LEADING_ZEROS && beforePoint <= MOST_PLAIN_DIGITS) {
      return stripped.toPlainString();
    }
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    int exponent = beforePoint - 1;
    String sign = value.signum() < 0 ? "-" : "";
    return sign + mantissa + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
  }
}
