package dev.tranche.training.read.cell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What texts have in common that their owner may not have meant to be text. */
public final class TextDoubts {
  /** Of fewer different texts nobody wants a measure. */
  private static final int MANY = 10;

  private static final int SHOWN = 3;

  private static final Set<String> YES = Set.of("1", "1.0", "y", "yes", "t", "true", "ja", "oui");
  private static final Set<String> NO = Set.of("0", "0.0", "n", "no", "f", "false", "nein", "non");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,' _]\\d+)*");
  private static final Pattern LETTERS = Pattern.compile("[A-Z]{2}");

  /** Half of them have thousands or cents; one letter and cents are codes, too: {@code G47.11}. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\p{L}{1,5}\\.? ?\\d{1,3}([., ]\\d{3})+([.,]\\d+)?|\\p{L}{2,5}\\.? ?\\d+[.,]\\d{2}");

  /** As interest was once written: {@code 4 3/8} and 4⅜. */
  private static final Pattern FRACTION = Pattern.compile("(\\d+ )?\\d+/\\d+|\\d*[¼½¾⅓⅔⅛⅜⅝⅞]");

  private TextDoubts() {}

  /**
   * Whether all are written in one way that begins with a number or a sign: {@code 13 y/o}, {@code
   * 06/16}, {@code ≤170}. Letters before digits make a code, unless a time of day is among them, or
   * most are amounts: {@code N1,234.50}.
   */
  public static boolean hideNumbers(List<String> texts) {
    if (texts.size() < MANY) {
      return false;
    }
    String first = form(texts.get(0));
    long amounts = texts.stream().filter(text -> AMOUNT.matcher(text).matches()).count();
    return first.indexOf('#') >= 0
        && (!Character.isLetter(first.charAt(0))
            || first.contains("#:#")
            || 2 * amounts >= texts.size())
        && texts.stream().allMatch(text -> form(text).equals(first));
  }

  /** Whether some are fractions of whole numbers, and all others are numbers. */
  public static boolean areFractions(List<String> texts) {
    return texts.size() >= MANY
        && texts.stream()
            .allMatch(text -> FRACTION.matcher(text).matches() || NUMBER.matcher(text).matches())
        && texts.stream().anyMatch(text -> FRACTION.matcher(text).matches());
  }

  private static String form(String text) {
    return NUMBER.matcher(text).replaceAll("#");
  }

  /** Some that differ in nothing but case, blanks, hyphens or the encoding of accents. */
  public static Optional<List<String>> sameWord(List<String> categories) {
    return categories.stream()
        .collect(groupingBy(TextDoubts::word, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .filter(spellings -> spellings.size() > 1)
        .map(spellings -> spellings.stream().limit(SHOWN).toList())
        .findFirst();
  }

  /** Two of them that give the same answer, where all are words or digits for yes and no. */
  public static Optional<List<String>> sameAnswer(List<String> categories) {
    boolean answers =
        categories.stream()
            .map(TextDoubts::word)
            .allMatch(it -> YES.contains(it) || NO.contains(it));
    return Stream.of(YES, NO)
        .map(same -> categories.stream().filter(it -> same.contains(word(it))).toList())
        .filter(same -> answers && same.stream().map(TextDoubts::word).distinct().count() > 1)
        .map(same -> same.stream().limit(SHOWN).toList())
        .findFirst();
  }

  private static String word(String category) {
    return Normalizer.normalize(category, Normalizer.Form.NFC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\s\\p{Z}]+|(?<=\\p{L})[-_](?=\\p{L})", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** Whether all are codes of two capitals, as those of countries, of which NA is one. */
  public static boolean areCountries(List<String> categories) {
    return categories.size() > 1
        && categories.stream().allMatch(category -> LETTERS.matcher(category).matches());
  }
}
