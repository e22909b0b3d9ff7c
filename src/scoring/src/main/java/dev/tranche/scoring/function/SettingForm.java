package dev.tranche.scoring.function;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How the text of a setting is read.
 *
 * @param reader gives nothing for a text that is wrong
 * @param refusal what is said of such a text behind its name
 */
record SettingForm<T>(Function<String, Optional<T>> reader, String refusal) {
  /** Any text. */
  static SettingForm<String> text() {
    return new SettingForm<>(Optional::of, "");
  }

  /** A text of one form. */
  static SettingForm<String> text(Pattern form, String what) {
    return new SettingForm<>(
        text -> Optional.of(text).filter(form.asMatchPredicate()), "is not " + what);
  }

  static SettingForm<Path> path() {
    return new SettingForm<>(text -> Optional.of(Path.of(text)), "");
  }

  /** Names separated by commas, each once. */
  static SettingForm<List<String>> names() {
    return new SettingForm<>(
        text -> Optional.of(List.of(text.split(",", -1))).filter(SettingForm::areNames),
        "is not a list of different names, such as region,products");
  }

  private static boolean areNames(List<String> names) {
    return names.stream().noneMatch(String::isBlank)
        && names.stream().distinct().count() == names.size();
  }

  /** Either {@code true} or {@code false}. */
  static SettingForm<Boolean> flag() {
    return new SettingForm<>(SettingForm::flag, "is neither true nor false");
  }

  /** A whole number between two others, or one of them. */
  static SettingForm<Integer> whole(int least, int most) {
    return new SettingForm<>(
        text -> whole(text).filter(given -> given >= least && given <= most),
        String.format(Locale.ROOT, "is not a whole number from %,d to %,d", least, most));
  }

  /** A decimal number above 0. */
  static SettingForm<Double> positive() {
    return new SettingForm<>(
        text -> decimal(text).filter(given -> given > 0 && Double.isFinite(given)),
        "is not a decimal number above 0, such as 0.25");
  }

  private static Optional<Double> decimal(String text) {
    try {
      return Optional.of(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> flag(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return word.equals("true") || word.equals("false")
        ? Optional.of(word.equals("true"))
        : Optional.empty();
  }

  private static Optional<Integer> whole(String text) {
    try {
      return Optional.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
