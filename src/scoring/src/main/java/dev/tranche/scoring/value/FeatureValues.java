package dev.tranche.scoring.value;

import dev.tranche.base.Blanks;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the values of one feature mean, whether they come as a file's cells or in a request: the
 * only place that says so. Immutable.
 */
public final class FeatureValues {
  private final MissingWords words;
  private final StyledNumbers numbers;
  private final Optional<DateStyle> date;

  /** Texts that are categories as they are, which most are: the same ones are given out. */
  private final Map<String, String> categories;

  /** Those of a feature. */
  public FeatureValues(Feature feature) {
    this.words = MissingWords.of(feature.rules());
    this.date = feature.rules().date();
    this.numbers = StyledNumbers.of(feature.rules());
    this.categories =
        feature instanceof Feature.Categorical categorical
            ? categorical.categories().stream()
                .filter(it -> it.equals(read(it)))
                .collect(Collectors.toUnmodifiableMap(it -> it, it -> it, (one, same) -> one))
            : Map.of();
  }

  /**
   * A number given as text, without blanks around it: NaN for a missing or infinite value, never
   * negative zero; also NaN if it is no number, which {@link #isNone} tells.
   */
  public float number(char[] text, int from, int to) {
    return number(numbers.parse(text, from, to));
  }

  /** A number given as such: NaN if it stands for a missing value. */
  public float number(float given) {
    return Float.isFinite(given) && words.ofNumber(given) == CellWords.TEXT
        ? given + 0.0f
        : Float.NaN;
  }

  /** As {@link #number(char[], int, int)}, whatever blanks are around it. */
  public float number(String text) {
    char[] chars = text.toCharArray();
    int from = Blanks.skip(chars, 0, chars.length);
    return number(chars, from, Blanks.skipBack(chars, from, chars.length));
  }

  /** As {@link #isNone(char[], int, int)}, whatever blanks are around it. */
  public boolean isNone(String text) {
    char[] chars = trimmed(text).toCharArray();
    return isNone(chars, 0, chars.length);
  }

  /** Whether a text is neither a number nor a word for a missing or infinite one. */
  public boolean isNone(char[] text, int from, int to) {
    return Float.isNaN(numbers.parse(text, from, to))
        && words.amongNumbers(text, from, to) == CellWords.TEXT;
  }

  /** What a numeric feature wants, to people who gave something else. */
  public String wanted() {
    return date.map(DateStyle::words).orElse("a number");
  }

  /** What is said of a text that {@link #isNone}. */
  public Violation notOne(String name) {
    return Violation.of(
        name, Violation.WRONG_TYPE, "must be " + wanted() + ", and this text is not one");
  }

  boolean areDates() {
    return date.isPresent();
  }

  /** Whether numbers may be given as such, and not as texts alone. */
  boolean takeNumbers() {
    return date.isEmpty() || date.get().form().isNumber();
  }

  /** A category without the blanks around it, empty for a missing value. */
  public String category(String text) {
    String known = categories.get(text);
    return known == null ? read(text) : known;
  }

  private String read(String text) {
    String trimmed = trimmed(text);
    return words.amongTexts(trimmed.toCharArray(), 0, trimmed.length()) < 0 ? trimmed : "";
  }

  private static String trimmed(String text) {
    char[] chars = text.toCharArray();
    int from = Blanks.skip(chars, 0, chars.length);
    int to = Blanks.skipBack(chars, from, chars.length);
    return to - from == chars.length ? text : text.substring(from, to);
  }
}
