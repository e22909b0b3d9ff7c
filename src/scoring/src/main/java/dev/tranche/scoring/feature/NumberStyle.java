package dev.tranche.scoring.feature;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the numbers of a column are written in its file.
 *
 * @param decimal the decimal separator: a point or a comma
 * @param grouping what may stand between groups of digits: a comma, a point, an apostrophe, or a
 *     blank for any kind of blank
 * @param units what may stand before or behind the digits, such as {@code %}, {@code €} or {@code
 *     k}, and what the number is multiplied by then
 * @param asInAccounts whether numbers may be written as accountants do: negative ones in
 *     parentheses, with their sign behind them or a typographic minus, and dashes for no cents
 */
public record NumberStyle(
    char decimal, Optional<Character> grouping, Map<String, Double> units, boolean asInAccounts) {
  /** A decimal point and nothing else. */
  public static final NumberStyle PLAIN = new NumberStyle('.', Optional.empty(), Map.of(), false);

  public NumberStyle {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  public boolean plain() {
    return equals(PLAIN);
  }
}
