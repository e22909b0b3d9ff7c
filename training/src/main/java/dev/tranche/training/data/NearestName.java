package dev.tranche.training.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which known name a mistyped one was meant to be: the one at the least Levenshtein distance, case
 * ignored, if at most a third of the letters differ.
 */
final class NearestName {
  private static final int SHORT_LIST = 20;

  private NearestName() {}

  static Optional<String> of(String name, List<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(k -> distance(wanted, k) <= Math.max(1, Math.max(name.length(), k.length()) / 3))
        .min(Comparator.comparingInt(k -> distance(wanted, k)));
  }

  /** {@code no column 'incom'; did you mean 'income'? (columns: income, age)}. */
  static String missing(String what, String name, List<String> known) {
    String message = "no " + what + " " + Fault.quoted(name) + meant(name, known);
    return known.size() > SHORT_LIST
        ? message
        : known.stream()
            .map(Fault::quoted)
            .map(quoted -> quoted.substring(1, quoted.length() - 1))
            .collect(Collectors.joining(", ", message + " (" + what + "s: ", ")"));
  }

  static String meant(String name, List<String> known) {
    return of(name, known).map(k -> "; did you mean " + Fault.quoted(k) + "?").orElse("");
  }

  private static int distance(String a, String known) {
    String b = known.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
