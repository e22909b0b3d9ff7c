package dev.tranche.training.read.cell;

import dev.tranche.scoring.value.NumberParts;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
          "fr.", "sfr", "sfr.", "rp", "rp.", "ksh", "ksh.", "kshs", "kshs.", "tsh", "tsh.", "ush",
          "rmb", "dh", "dhs", "dhs.", "sr", "sr.", "fcfa", "f cfa", "cfa", "lei", "tl", "đ", "vnđ",
          "руб", "руб.", "р.", "грн", "грн.", "元", "圓", "円", "원", "บาท");

  /** Those that are counted in thousandths. */
  private static final Set<String> OF_THOUSANDTHS =
      Set.of("kwd", "kd", "bhd", "bd", "omr", "tnd", "dt", "jod", "jd", "iqd", "lyd");

  /** Said before a number that is about right; some abbreviations only with their point. */
  private static final Set<String> APPROXIMATE =
      Set.of(
          "~", "≈", "ca.", "circa", "approx.", "approx", "about", "around", "etwa", "rund", "env.",
          "environ", "aprox.", "aprox", "unos");

  private static final Set<String> SHARES =
      Set.of("%", "％", "٪", "‰", "bps", "bp", "percent", "pct");

  /** Of those, what may stand before the number, as in Turkish. */
  private static final Set<String> SIGNS = Set.of("%", "％", "٪");

  private static final Map<Double, Set<String>> WORDS_OF_FACTORS =
      Map.of(
          1e3,
              Set.of(
                  "k", "tsd", "tsd.", "thousand", "тыс", "тыс.", "tys", "tys.", "ribu", "千", "천"),
          1e4, Set.of("万", "萬", "만"),
          1e5, Set.of("lakh", "lakhs", "lac", "lacs"),
          1e6,
              Set.of(
                  "mio",
                  "mio.",
                  "mm",
                  "mn",
                  "mln",
                  "million",
                  "millions",
                  "млн",
                  "млн.",
                  "millionen",
                  "millones",
                  "milhões",
                  "miljoen",
                  "milyon",
                  "juta",
                  "triệu",
                  "百万",
                  "백만"),
          1e7, Set.of("crore", "crores"),
          1e8, Set.of("亿", "億", "억"),
          1e9, Set.of("bn", "b", "billion", "billions", "mrd", "mrd.", "млрд", "млрд."));

  /** What is a factor only beside a currency. */
  private static final Map<String, Double> BESIDE_CURRENCIES =
      Map.of("t", 1e3, "bin", 1e3, "m", 1e6);

  /** Those that a factor is written together with: mkr, k€. */
  private static final Set<String> CLOSED_UP =
      Set.of("kr", "kr.", "kč", "zł", "tl", "元", "圓", "円", "원");

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

  private NumberUnits() {}

  /**
   * The units found and what each is multiplied by, if they go together: one currency, perhaps said
   * before and behind, one measure, factors.
   */
  public static Optional<Map<String, Double>> of(List<NumberParts> numbers) {
    List<String> prefixes = different(numbers, NumberParts::prefix);
    List<String> suffixes = different(numbers, NumberParts::suffix);
    Set<Set<String>> currencies =
        numbers.stream()
            .map(number -> currencies(number.prefix(), number.suffix()))
            .filter(some -> !some.isEmpty())
            .collect(Collectors.toSet());
    boolean thousands =
        !currencies.isEmpty() || suffixes.stream().anyMatch(unit -> unit.equalsIgnoreCase("k"));
    List<String> measures = suffixes.stream().filter(unit -> !known(unit, thousands)).toList();
    boolean masked = measures.stream().anyMatch(unit -> MASK.matcher(unit).matches());
    if (currencies.size() > 1 || masked || !oneMeasure(measures, numbers.size())) {
      return Optional.empty();
    }
    Map<String, Double> factors = new LinkedHashMap<>();
    prefixes.forEach(unit -> factors.put(unit, 1.0));
    suffixes.forEach(unit -> factors.put(unit, factor(unit, thousands)));
    return Optional.of(factors);
  }

  private static List<String> different(
      List<NumberParts> numbers, Function<NumberParts, String> unit) {
    return numbers.stream().map(unit).filter(it -> !it.isEmpty()).distinct().sorted().toList();
  }

  private static Set<String> currencies(String prefix, String suffix) {
    return Stream.of(prefix, suffix)
        .map(unit -> currencyIn(unit).toLowerCase(Locale.ROOT))
        .filter(unit -> !unit.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Whether it is, or has, a currency of whose amounts nobody writes thousandths. */
  public static boolean isMoney(NumberParts number) {
    Set<String> found = currencies(number.prefix(), number.suffix());
    return !found.isEmpty() && found.stream().noneMatch(OF_THOUSANDTHS::contains);
  }

  /**
   * Whether it may stand before digits: a currency, a word for about, a {@code %} as in Turkish, or
   * nothing; anything else makes a code.
   */
  public static boolean isPrefix(String text) {
    return text.isEmpty() || currency(text) || isApproximate(text) || SIGNS.contains(text);
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

  /** Whether all of it is known: {@code F CFA}, {@code Mio. €}. */
  public static boolean hasKnownWords(String unit) {
    return isOneCurrency(unit) || !withoutCurrency(unit).isEmpty();
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
    double alone = FACTORS.getOrDefault(unit.toLowerCase(Locale.ROOT), 1.0);
    return alone > 1 ? alone : factorOf(withoutCurrency(unit));
  }

  private static double factorOf(String besideCurrency) {
    String word = besideCurrency.toLowerCase(Locale.ROOT);
    return FACTORS.getOrDefault(word, BESIDE_CURRENCIES.getOrDefault(word, 1.0));
  }

  /** What stands before a currency, as the k of k€ or the Mio. of Mio. €; empty if nothing does. */
  private static String withoutCurrency(String unit) {
    return isOneCurrency(unit)
        ? ""
        : IntStream.range(1, unit.length())
            .filter(at -> follows(unit.substring(at)))
            // No billion is closed up with a word: btl is none of lira.
            .filter(at -> at > 1 || !unit.matches("[bB]\\p{L}.*"))
            .mapToObj(at -> unit.substring(0, at).strip())
            .filter(word -> factorOf(word) > 1)
            .findFirst()
            .orElse("");
  }

  /** Whether the end of a unit is a currency that a factor may stand before. */
  private static boolean follows(String end) {
    String currency = end.strip();
    boolean apart = currency.length() < end.length() && currency.length() > 1;
    return (apart && isOneCurrency(currency))
        || (currency.length() == 1 && isSign(currency.charAt(0)))
        || CODES.contains(currency)
        || CLOSED_UP.contains(currency.toLowerCase(Locale.ROOT));
  }

  private static String currencyIn(String unit) {
    String factor = withoutCurrency(unit);
    String rest = unit.substring(factor.length()).strip();
    return currency(rest) ? rest : "";
  }

  private static boolean currency(String unit) {
    return unit.codePoints().anyMatch(NumberUnits::isSign) || isOneCurrency(unit);
  }

  private static boolean isOneCurrency(String unit) {
    return (unit.length() == 1 && isSign(unit.charAt(0)))
        || CODES.contains(unit.toUpperCase(Locale.ROOT))
        || CURRENCIES.contains(unit.toLowerCase(Locale.ROOT));
  }

  private static boolean isSign(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL || c == '元' || c == '円' || c == '원';
  }
}
