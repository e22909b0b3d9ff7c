package dev.tranche.training.read.cell;

import dev.tranche.scoring.feature.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in words how numbers are written. */
public final class StyleWords {
  private StyleWords() {}

  public static String of(NumberStyle style) {
    List<String> words = new ArrayList<>();
    if (style.decimal() == ',') {
      words.add("a decimal comma");
    }
    style.grouping().ifPresent(separator -> words.add(name(separator) + " between thousands"));
    for (Map.Entry<String, Double> unit : style.units().entrySet()) {
      words.add(
          unit.getValue() == 1
              ? "'"
                  + unit.getKey()
                  + "'"
                  + (NumberUnits.isApproximate(unit.getKey()) ? " taken as exact" : "")
              : String.format(Locale.ROOT, "'%s' for %,.0f", unit.getKey(), unit.getValue()));
    }
    if (style.asInAccounts()) {
      words.add("parentheses or a sign of their own for negative ones, or dashes for no cents");
    }
    return "with " + String.join(", ", words);
  }

  private static String name(char separator) {
    return switch (separator) {
      case ',' -> "commas";
      case '.' -> "points";
      case ' ' -> "blanks";
      default -> "apostrophes";
    };
  }
}
