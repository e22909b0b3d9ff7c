package dev.tranche.scoring.value;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Names of months and their usual abbreviations in English, German, French, Spanish, Italian,
 * Portuguese and Dutch, known by their first letters without accents.
 */
final class MonthNames {
  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("jan", "ene", "gen"),
          List.of("feb", "fev", "fevr"),
          List.of("mar", "mae", "mrz", "mrt", "maa"),
          List.of("apr", "avr", "abr"),
          List.of("may", "mai", "mei", "mag"),
          List.of("jun", "juin", "giu"),
          List.of("jul", "juil", "lug"),
          List.of("aug", "aou", "ago"),
          List.of("sep", "set"),
          List.of("oct", "okt", "ott", "out"),
          List.of("nov"),
          List.of("dec", "dez", "dic"));

  private MonthNames() {}

  /** 1 to 12, or 0 if it is no month's name. */
  static int month(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    for (int month = 0; month < BEGINNINGS.size(); month++) {
      if (BEGINNINGS.get(month).stream().anyMatch(letters::startsWith)) {
        return month + 1;
      }
    }
    return 0;
  }
}
