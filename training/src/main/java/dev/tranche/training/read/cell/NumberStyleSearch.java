package dev.tranche.training.read.cell;

import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.value.Decimals;
import dev.tranche.scoring.value.NumberParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the one style in which all the numbers among a column's texts are written.
 *
 * @param style of all of them; empty if there is none, or no number
 * @param numbers how many different numbers there are
 * @param words the texts that are no numbers, in order of appearance
 * @param ambiguous whether the numbers could be read with the other decimal separator as well
 */
public record NumberStyleSearch(
    Optional<NumberStyle> style, int numbers, List<String> words, boolean ambiguous) {
  private static final char NONE = 0;

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

  /** Of several that fit, the first is taken. */
  private static final List<Separators> ALL =
      List.of(
          new Separators('.', NONE),
          new Separators('.', ','),
          new Separators(',', NONE),
          new Separators(',', '.'),
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
    List<NumberParts> numbers = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String text : texts) {
      Optional<NumberParts> parts =
          NumberParts.of(text.toCharArray(), 0, text.length())
              .filter(number -> known.stream().anyMatch(way -> way.fits(number)))
              .filter(number -> NumberUnits.isPrefix(number.prefix()) && unit(number.suffix()));
      parts.ifPresentOrElse(numbers::add, () -> words.add(text));
    }
    words.addAll(withoutLoneMeasures(numbers));
    List<Separators> fitting =
        known.stream().filter(way -> numbers.stream().allMatch(way::fits)).toList();
    Optional<Map<String, Double>> units =
        NumberUnits.of(
            units(numbers.stream().map(NumberParts::prefix)),
            units(numbers.stream().map(NumberParts::suffix)),
            numbers.size());
    if (numbers.isEmpty() || fitting.isEmpty() || units.isEmpty()) {
      return new NumberStyleSearch(Optional.empty(), numbers.size(), words, false);
    }
    Separators way = fitting.get(0);
    Optional<Character> grouping =
        way.grouping() == NONE ? Optional.empty() : Optional.of(way.grouping());
    boolean otherSigns = numbers.stream().anyMatch(NumberParts::negativeInAnotherWay);
    return new NumberStyleSearch(
        Optional.of(new NumberStyle(way.decimal(), grouping, units.get(), otherSigns)),
        numbers.size(),
        words,
        fitting.stream().anyMatch(other -> other.decimal() != way.decimal())
            && !fitting.contains(ALL.get(0)));
  }

  /** A word behind few of the numbers is no measure of all of them, but a typing error. */
  private static List<String> withoutLoneMeasures(List<NumberParts> numbers) {
    List<NumberParts> measured =
        numbers.stream().filter(number -> NumberUnits.isMeasure(number.suffix())).toList();
    if (2 * measured.size() >= numbers.size()) {
      return List.of();
    }
    numbers.removeAll(measured);
    return measured.stream().map(number -> number.digits() + number.suffix()).toList();
  }

  private static List<String> units(Stream<String> found) {
    return found.filter(unit -> !unit.isEmpty()).distinct().sorted().toList();
  }

  /** Short, without digits, and nothing that compares or joins: {@code < 1 year}, {@code 3+}. */
  private static boolean unit(String text) {
    return text.length() <= 12
        && text.codePoints().noneMatch(c -> "<>=+*#/\\&:;_\"".indexOf(c) >= 0)
        && text.codePoints().filter(Character::isWhitespace).count() == 0;
  }
}
