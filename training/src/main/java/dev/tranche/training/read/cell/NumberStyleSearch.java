package dev.tranche.training.read.cell;

import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.value.Decimals;
import dev.tranche.scoring.value.NumberParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the one style in which all the numbers among a column's texts are written.
 *
 * @param style of all of them; empty if there is none, or no number
 * @param numbers how many different numbers there are
 * @param words the texts that are no numbers, in order of appearance
 * @param doubts what else the numbers could mean
 */
public record NumberStyleSearch(
    Optional<NumberStyle> style, int numbers, List<String> words, List<Doubt> doubts) {
  private static final char NONE = 0;
  private static final Pattern SMALL = Pattern.compile("0*(?:[.,]\\d*)?|1(?:[.,]0*)?");

  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

  private static final Pattern SEPARATED = Pattern.compile("[.,]");

  /** What else the numbers could mean. */
  public enum Doubt {
    /** The other decimal separator fits as well. */
    DECIMAL,
    /** Some have a percent sign, others have none. */
    SHARES,
    /** Some have a measure, others have none. */
    UNITS
  }

  /** A way to separate digits. */
  private record Separators(char decimal, char grouping) {
    boolean fits(NumberParts parts) {
      return parts
          .plain(decimal, grouping)
          .map(String::toCharArray)
          .filter(text -> !Float.isNaN(Decimals.parse(text, 0, text.length)))
          .isPresent();
    }
  }

  private static final Separators POINTS = new Separators(',', '.');

  /** Of several that fit, the first is taken. */
  private static final List<Separators> ALL =
      List.of(
          new Separators('.', NONE),
          new Separators('.', ','),
          new Separators(',', NONE),
          POINTS,
          new Separators('.', ' '),
          new Separators(',', ' '),
          new Separators('.', '\''),
          new Separators(',', '\''));

  /**
   * Finds it.
   *
   * @param texts each once
   * @param decimal the decimal separator, if it is known
   */
  public static NumberStyleSearch of(List<String> texts, Optional<Character> decimal) {
    List<Separators> known =
        ALL.stream().filter(way -> decimal.isEmpty() || decimal.get() == way.decimal()).toList();
    Map<String, NumberParts> found = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (String text : texts) {
      Optional<NumberParts> parts =
          NumberParts.of(text.toCharArray(), 0, text.length())
              .filter(number -> known.stream().anyMatch(way -> way.fits(number)))
              .filter(number -> NumberUnits.isPrefix(number.prefix()) && unit(number.suffix()));
      parts.ifPresentOrElse(number -> found.put(text, number), () -> words.add(text));
    }
    words.addAll(withoutLone(found, number -> NumberUnits.isMeasure(number.suffix())));
    if (found.values().stream().filter(it -> !isShare(it)).allMatch(NumberStyleSearch::small)) {
      words.addAll(withoutLone(found, NumberStyleSearch::isShare));
    }
    List<NumberParts> numbers = List.copyOf(found.values());
    List<Separators> fitting =
        known.stream().filter(way -> numbers.stream().allMatch(way::fits)).toList();
    Optional<Map<String, Double>> units = NumberUnits.of(numbers);
    if (numbers.isEmpty() || fitting.isEmpty() || units.isEmpty()) {
      return new NumberStyleSearch(Optional.empty(), numbers.size(), words, List.of());
    }
    Separators way = wayOf(fitting, numbers);
    Optional<Character> grouping =
        way.grouping() == NONE ? Optional.empty() : Optional.of(way.grouping());
    boolean accounts = numbers.stream().anyMatch(NumberParts::asInAccounts);
    return new NumberStyleSearch(
        Optional.of(new NumberStyle(way.decimal(), grouping, units.get(), accounts)),
        numbers.size(),
        words,
        doubts(way, fitting, numbers));
  }

  /**
   * The first, but in 1.234 € beside 27.500 € or 999 € the point stands between thousands: nobody
   * pays thousandths. Where all are as long as 1.085 it may be a rate of exchange or a price.
   */
  private static Separators wayOf(List<Separators> fitting, List<NumberParts> numbers) {
    Separators first = fitting.get(0);
    String separator = String.valueOf(first.decimal());
    List<String> separated =
        numbers.stream().map(NumberParts::digits).filter(it -> it.contains(separator)).toList();
    boolean thousands =
        first.grouping() == NONE
            && !separated.isEmpty()
            && separated.stream().allMatch(it -> THOUSANDS.matcher(it).matches())
            && numbers.stream().map(number -> whole(number, separator)).distinct().count() > 1
            && numbers.stream().allMatch(NumberUnits::isMoney);
    return fitting.stream()
        .filter(way -> thousands && way.grouping() == first.decimal())
        .findFirst()
        .orElse(first);
  }

  /** How many digits there are before the separator. */
  private static int whole(NumberParts number, String separator) {
    int at = number.digits().indexOf(separator);
    return at < 0 ? number.digits().length() : at;
  }

  private static boolean isShare(NumberParts number) {
    return NumberUnits.isShare(number.suffix()) || NumberUnits.isShare(number.prefix());
  }

  /** Whether it is 1 at most: beside 5 % that may be a share of one. */
  private static boolean small(NumberParts number) {
    return SMALL.matcher(number.digits()).matches();
  }

  private static List<Doubt> doubts(
      Separators way, List<Separators> fitting, List<NumberParts> numbers) {
    List<Doubt> doubts = new ArrayList<>();
    boolean otherwise = fitting.stream().anyMatch(other -> other.decimal() != way.decimal());
    boolean separated =
        !way.equals(ALL.get(0))
            || (fitting.contains(POINTS)
                && numbers.stream().anyMatch(number -> number.digits().indexOf('.') >= 0));
    boolean open = numbers.stream().anyMatch(number -> SEPARATED.matcher(number.digits()).find());
    if (otherwise && separated && open) {
      doubts.add(Doubt.DECIMAL);
    }
    long shares = numbers.stream().filter(NumberStyleSearch::isShare).count();
    if (shares > 0 && shares < numbers.size()) {
      doubts.add(Doubt.SHARES);
    }
    boolean measured = numbers.stream().anyMatch(number -> NumberUnits.isMeasure(number.suffix()));
    if (measured && numbers.stream().anyMatch(number -> number.suffix().isEmpty())) {
      doubts.add(Doubt.UNITS);
    }
    return doubts;
  }

  /** A word, or a %, behind few of the numbers is no measure of all of them, but an error. */
  private static List<String> withoutLone(
      Map<String, NumberParts> numbers, Predicate<NumberParts> unit) {
    List<String> measured =
        numbers.entrySet().stream()
            .filter(number -> unit.test(number.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (2 * measured.size() >= numbers.size()) {
      return List.of();
    }
    measured.forEach(numbers::remove);
    return measured;
  }

  /** Short, without digits, and nothing that compares or joins: {@code < 1 year}, {@code 3+}. */
  private static boolean unit(String text) {
    return text.length() <= 12
        && text.codePoints().noneMatch(c -> "<>=+*#/\\&:;_\"".indexOf(c) >= 0)
        && (text.codePoints().noneMatch(Character::isWhitespace)
            || NumberUnits.hasKnownWords(text));
  }
}
