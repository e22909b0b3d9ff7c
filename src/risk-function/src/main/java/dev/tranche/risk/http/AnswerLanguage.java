package dev.tranche.risk.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which language a caller's reasons are in: that of {@code Accept-Language} (RFC 9110, 12.5.4) by
 * lookup (RFC 4647, 3.4), English where there is none of those, or the header is not well-formed.
 * Immutable.
 */
public final class AnswerLanguage {
  /** What every bundle has. */
  public static final String ENGLISH = "en";

  private static final String ANY = "*";
  private static final String RANGE = "\\*|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*";
  private static final String WEIGHT = "[ \t]*[qQ]=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)";
  private static final int LONGEST = 1_000;

  private final List<String> others;

  private record Wanted(String range, float weight) {}

  /**
   * Of a bundle.
   *
   * @param others the tags of languages that it has besides English
   */
  public AnswerLanguage(List<String> others) {
    this.others = List.copyOf(others);
  }

  /** Whether there is a choice. */
  public boolean varies() {
    return !others.isEmpty();
  }

  /**
   * The tag of the language.
   *
   * @param header values of {@code Accept-Language}
   */
  public String of(List<String> header) {
    if (!varies() || header.isEmpty()) {
      return ENGLISH;
    }
    return wanted(String.join(",", header)).stream()
        .filter(one -> one.weight > 0)
        .sorted(Comparator.comparingDouble((Wanted one) -> -one.weight))
        .flatMap(one -> lookup(one.range).stream())
        .findFirst()
        .orElse(ENGLISH);
  }

  /** Nothing if any of it is not well-formed: who knows what was meant. */
  private static List<Wanted> wanted(String header) {
    List<Wanted> wanted = new ArrayList<>();
    if (header.length() > LONGEST) {
      return wanted;
    }
    for (String element : header.split(",", -1)) {
      String one = element.strip();
      int end = one.indexOf(';');
      String range = (end < 0 ? one : one.substring(0, end)).strip();
      if (one.isEmpty()) {
        continue;
      }
      if (!range.matches(RANGE) || (end >= 0 && !one.substring(end + 1).matches(WEIGHT))) {
        return List.of();
      }
      float weight = end < 0 ? 1 : Float.parseFloat(one.substring(one.indexOf('=') + 1));
      wanted.add(new Wanted(range.toLowerCase(Locale.ROOT), weight));
    }
    return wanted;
  }

  /** Shorter and shorter, and never ending with a single letter. */
  private Optional<String> lookup(String range) {
    String left = range;
    while (!left.isEmpty()) {
      if (left.equals(ENGLISH) || left.equals(ANY)) {
        return Optional.of(ENGLISH);
      }
      for (String tag : others) {
        if (tag.equalsIgnoreCase(left)) {
          return Optional.of(tag);
        }
      }
      left = left.substring(0, Math.max(0, left.lastIndexOf('-')));
      if (left.length() > 1 && left.charAt(left.length() - 2) == '-') {
        left = left.substring(0, left.length() - 2);
      }
    }
    return Optional.empty();
  }
}
