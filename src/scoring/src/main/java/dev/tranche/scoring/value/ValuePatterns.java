package dev.tranche.scoring.value;

import dev.tranche.scoring.feature.ValueRules;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What texts are taken as, as regular expressions (ECMA-262) for a JSON Schema. */
public final class ValuePatterns {
  /** Every blank that {@link dev.tranche.base.Blanks} knows. */
  private static final String BLANKS =
      "[\\u0001-\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*";

  private static final String DECIMAL = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?";

  private ValuePatterns() {}

  /** Plainly written numbers. */
  public static String numbers() {
    return whole(DECIMAL);
  }

  /** Plainly written numbers, and the words for missing and infinite ones. */
  public static String numbersOrMissing(ValueRules rules) {
    return whole(DECIMAL + "|" + words(rules, place -> true, CellWords.INFINITE_WORDS));
  }

  /** The words for missing categories. */
  public static String missingCategories(ValueRules rules) {
    return whole(words(rules, place -> !CellWords.onlyAmongNumbers(place), List.of()));
  }

  private static String whole(String pattern) {
    return "^" + BLANKS + "(" + pattern + ")" + BLANKS + "$";
  }

  private static String words(ValueRules rules, IntPredicate places, List<String> more) {
    List<String> all = MissingWords.of(rules).all();
    FoldedWords kept = new FoldedWords(rules.notMissing());
    return Stream.concat(
            IntStream.range(0, all.size())
                .filter(places)
                .mapToObj(all::get)
                .filter(word -> kept.find(word.toCharArray(), 0, word.length()) < 0),
            more.stream())
        .map(ValuePatterns::anyCase)
        .collect(Collectors.joining("|"));
  }

  private static String anyCase(String word) {
    return word.codePoints().mapToObj(ValuePatterns::anyCase).collect(Collectors.joining());
  }

  private static String anyCase(int c) {
    String character = Character.toString(c);
    String lower = character.toLowerCase(Locale.ROOT);
    String upper = character.toUpperCase(Locale.ROOT);
    if (!lower.equals(upper)) {
      return "[" + lower + upper + "]";
    }
    return "^$\\.*+?()[]{}|/-".indexOf(c) >= 0 ? "\\" + character : character;
  }
}
