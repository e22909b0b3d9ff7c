package dev.tranche.scoring.value;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of months and their usual abbreviations in English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Swedish, Danish, Norwegian, Hungarian, Indonesian, Polish, Czech, Turkish and
 * Russian, known by their first letters without accents.
 */
final class MonthNames {
  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("jan", "ene", "gen", "styczn", "styczen", "leden", "ledna", "ocak", "январ"),
          List.of("feb", "fev", "lutego", "unor", "subat", "феврал"),
          List.of("mar", "mae", "mrz", "mrt", "maa", "brezen", "brezna", "март"),
          List.of("apr", "avr", "abr", "kwie", "duben", "dubna", "nisan", "апрел"),
          List.of("may", "mai", "mei", "mag", "maj", "kveten", "kvetna"),
          List.of("jun", "juin", "giu", "czerw", "cerven", "cervna", "hazir", "июн"),
          List.of("jul", "juil", "lug", "lipiec", "lipca", "cervene", "cervenc", "temmuz", "июл"),
          List.of("aug", "aou", "ago", "agu", "sierp", "srpen", "srpna", "август"),
          List.of("sep", "set", "szept", "wrzes", "zari", "eylul", "сентябр"),
          List.of("oct", "okt", "ott", "out", "pazdz", "rijen", "rijna", "ekim", "октябр"),
          List.of("nov", "listop", "kasim", "ноябр"),
          List.of(
              "dec", "dez", "dic", "desem", "grudzien", "grudnia", "prosin", "aralik", "декабр"));

  /** Those that begin other words, too. */
  private static final List<Set<String>> ABBREVIATIONS =
      List.of(
          Set.of("sty", "led", "oca", "янв"),
          Set.of("lut", "luty", "uno", "sub", "фев", "февр"),
          Set.of("bre", "мар"),
          Set.of("kwi", "dub", "nis", "апр"),
          Set.of("kve", "маи", "мая"),
          Set.of("cze", "cer", "haz"),
          Set.of("lip", "cvc", "tem"),
          Set.of("sie", "srp", "авг"),
          Set.of("wrz", "zar", "eyl", "сен", "сент"),
          Set.of("paz", "rij", "eki", "окт"),
          Set.of("lis", "kas", "ноя", "нояб"),
          Set.of("gru", "pro", "ara", "des", "дек"));

  private MonthNames() {}

  /** 1 to 12, or 0 if it is no month's name. */
  static int month(String name) {
    String letters =
        Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    int found = 0;
    int longest = 0;
    for (int month = 0; month < BEGINNINGS.size(); month++) {
      if (ABBREVIATIONS.get(month).contains(letters)) {
        return month + 1;
      }
      for (String beginning : BEGINNINGS.get(month)) {
        // Of the Czech červen and červenec one begins the other.
        if (letters.startsWith(beginning) && beginning.length() > longest) {
          found = month + 1;
          longest = beginning.length();
        }
      }
    }
    return found;
  }
}
