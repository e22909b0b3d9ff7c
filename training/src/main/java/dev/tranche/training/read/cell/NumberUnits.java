package dev.tranche.training.read.cell;

import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may stand before or behind the digits of a number, and what it is multiplied by then. */
public final class NumberUnits {
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** Currencies that have neither a sign of their own nor are written as their code. */
  private static final Set<String> CURRENCIES =
      Set.of(
          "rs", "rs.", "kr", "kr.", "zł", "kč", "ft", "rm", "s/", "s/.", "r", "euro", "euros", "fr",
          "fr.", "sfr", "sfr.");

  /** Said before a number that is about right; some abbreviations only with their point. */
  private static final Set<String> APPROXIMATE =
      Set.of(
          "~", "≈", "ca.", "circa", "approx.", "approx", "about", "around", "etwa", "rund", "env.",
          "environ", "aprox.", "aprox", "unos");

  private static final Set<String> SHARES = Set.of("%", "‰", "bps", "bp", "percent", "pct");

  private static final Map<Double, Set<String>> WORDS_OF_FACTORS =
      Map.of(
          1e3, Set.of("k", "tsd", "tsd.", "thousand", "тыс", "тыс."),
          1e4, Set.of("万"),
          1e5, Set.of("lakh", "lakhs", "lac"),
          1e6, Set.of("mio", "mio.", "mm", "mn", "mln", "million", "millions", "млн", "млн."),
          1e7, Set.of("crore", "crores"),
          1e8, Set.of("亿", "億"),
          1e9, Set.of("bn", "b", "billion", "billions"));

  private static final Map<String, Double> FACTORS =
      WORDS_OF_FACTORS.entrySet().stream()
          .flatMap(of -> of.getValue().stream().map(word -> Map.entry(word, of.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Set<String> MEASURES =
      Set.of(
          "year", "years", "yr", "yrs", "y", "month", "months", "mo", "mos", "mths", "week",
          "weeks", "day", "days", "d", "hour", "hours", "h", "min", "minutes", "pts", "points",
          "units", "monate", "jahre", "tage", "mois", "ans", "jours", "meses", "años", "anos",
          "dias", "días", "mesi", "anni", "giorni", "kg", "km", "m", "m2", "m²", "sqft", "sqm");

  /** Digits that are withheld, as in the postal code 606xx. */
  private static final Pattern MASK = Pattern.compile("[xX]{2,}");

  /** From so many different numbers on an unknown word behind all of them is a measure. */
  private static final int MANY = 5;

  private final Map<String, Double> factors = new LinkedHashMap<>();
  private final Set<String> currencies;

  private NumberUnits(Set<String> currencies) {
    this.currencies = currencies;
  }

  /**
   * The units found, if they go together: one currency, one measure, factors.
   *
   * @param prefixes all that stood before digits
   * @param suffixes all that stood behind them
   * @param numbers how many different numbers there are
   */
  public static Optional<Map<String, Double>> of(
      List<String> prefixes, List<String> suffixes, int numbers) {
    Set<String> currencies =
        Stream.concat(prefixes.stream(), suffixes.stream())
            .filter(NumberUnits::currency)
            .map(unit -> unit.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    NumberUnits units = new NumberUnits(currencies);
    return units.take(prefixes, suffixes, numbers) ? Optional.of(units.factors) : Optional.empty();
  }

  private boolean take(List<String> prefixes, List<String> suffixes, int numbers) {
    boolean thousands =
        !currencies.isEmpty() || suffixes.stream().anyMatch(unit -> unit.equalsIgnoreCase("k"));
    List<String> measures = suffixes.stream().filter(unit -> !known(unit, thousands)).toList();
    boolean masked = measures.stream().anyMatch(unit -> MASK.matcher(unit).matches());
    if (currencies.size() > 1 || masked || !oneMeasure(measures, numbers)) {
      return false;
    }
    prefixes.forEach(unit -> factors.put(unit, 1.0));
    suffixes.forEach(unit -> factors.put(unit, factor(unit, thousands)));
    return true;
  }

  /**
   * Whether it may stand before digits: a currency, a word for about, a {@code %} as in Turkish, or
   * nothing; anything else makes a code.
   */
  public static boolean isPrefix(String text) {
    return text.isEmpty() || currency(text) || isApproximate(text) || text.equals("%");
  }

  /** Whether it says that a number is only about right. */
  static boolean isApproximate(String text) {
    return APPROXIMATE.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether it is neither a currency nor a share nor a factor. */
  public static boolean isMeasure(String unit) {
    return !unit.isEmpty() && !known(unit, true);
  }

  /** Whether it makes a share of a hundred or so of the number. */
  public static boolean isShare(String unit) {
    return SHARES.contains(unit.toLowerCase(Locale.ROOT));
  }

  private static boolean known(String unit, boolean thousands) {
    return currency(unit) || isShare(unit) || factor(unit, thousands) > 1;
  }

  /** One word, or a singular and its plural. */
  private static boolean oneMeasure(List<String> measures, int numbers) {
    List<String> words =
        measures.stream()
            .map(unit -> unit.toLowerCase(Locale.ROOT).replaceFirst("(?<=\\p{L})\\.$", ""))
            .distinct()
            .toList();
    if (words.isEmpty()) {
      return true;
    }
    String shortest = words.stream().min(Comparator.comparingInt(String::length)).get();
    boolean alike = words.size() <= 2 && words.stream().allMatch(word -> word.startsWith(shortest));
    boolean letters =
        words.stream().allMatch(word -> word.codePoints().allMatch(Character::isLetter));
    return alike && (words.stream().allMatch(MEASURES::contains) || (letters && numbers >= MANY));
  }

  /** An M is a million; a lone m may be anything, but beside a k or a currency it is one, too. */
  private static double factor(String unit, boolean thousands) {
    if (unit.equals("M") || (thousands && unit.equals("m"))) {
      return 1e6;
    }
    return FACTORS.getOrDefault(unit.toLowerCase(Locale.ROOT), 1.0);
  }

  private static boolean currency(String unit) {
    return unit.codePoints().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
        || CODES.contains(unit.toUpperCase(Locale.ROOT))
        || CURRENCIES.contains(unit.toLowerCase(Locale.ROOT));
  }
}
