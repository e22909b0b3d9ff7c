package dev.tranche.scoring.value;

import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the numbers of a column that are written in its style, or its dates as days since
 * 1970-01-01. Immutable.
 */
public final class StyledNumbers {
  private static final StyledNumbers PLAIN = new StyledNumbers(ValueRules.USUAL);

  private final NumberStyle style;
  private final boolean plain;
  private final char grouping;

  private final Optional<Dates> dates;

  private StyledNumbers(ValueRules rules) {
    this.style = rules.style();
    this.dates = rules.date().map(Dates::new);
    this.plain = style.plain() && dates.isEmpty();
    this.grouping = style.grouping().orElse((char) 0);
  }

  /** Those of a column's style. */
  public static StyledNumbers of(ValueRules rules) {
    return rules.style().plain() && rules.date().isEmpty() ? PLAIN : new StyledNumbers(rules);
  }

  /** The number in {@code text[from, to)}, infinite if beyond a float, or NaN if it is none. */
  public float parse(char[] text, int from, int to) {
    if (plain) {
      return Decimals.parse(text, from, to);
    }
    if (dates.isPresent()) {
      return dates.get().parse(text, from, to);
    }
    return NumberParts.of(text, from, to).map(this::number).orElse(Float.NaN);
  }

  private float number(NumberParts parts) {
    double factor = factor(parts.prefix()) * factor(parts.suffix());
    Optional<String> digits = parts.plain(style.decimal(), grouping);
    boolean known = style.asInAccounts() || !parts.asInAccounts();
    if (Double.isNaN(factor) || digits.isEmpty() || !known) {
      return Float.NaN;
    }
    return times(digits.get(), factor);
  }

  /** Rounded once: 44.1 as a float a thousand times is not the float 44,100. */
  private static float times(String digits, double factor) {
    double exponent = Math.log10(factor);
    boolean once =
        factor != 1
            && exponent == Math.rint(exponent)
            && digits.indexOf('e') < 0
            && digits.indexOf('E') < 0;
    char[] number = (once ? digits + "e" + (int) exponent : digits).toCharArray();
    float parsed = Decimals.parse(number, 0, number.length);
    return once ? parsed : (float) (parsed * factor);
  }

  /** NaN if it is no unit of this style. */
  private double factor(String unit) {
    if (unit.isEmpty()) {
      return 1;
    }
    Double factor = style.units().get(unit);
    return factor == null ? ignoringCase(style.units(), unit) : factor;
  }

  private static double ignoringCase(Map<String, Double> units, String unit) {
    for (Map.Entry<String, Double> known : units.entrySet()) {
      if (known.getKey().toLowerCase(Locale.ROOT).equals(unit.toLowerCase(Locale.ROOT))) {
        return known.getValue();
      }
    }
    return Double.NaN;
  }
}
