package dev.tranche.base;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which known name a mistyped one was meant to be: the one at the least Levenshtein distance, where
 * two neighbours that changed places count once (optimal string alignment), case ignored, if at
 * most a third of the letters differ.
 */
public final class NearestName {
  private static final int SHORT_LIST = 20;

  /** Beyond it nobody mistyped a name, and the distance would cost the square of it. */
  private static final int LONGEST = 200;

  private NearestName() {}

  /** The nearest name, the first of several equally near. */
  public static Optional<String> of(String name, List<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .map(k -> new Candidate(k, distance(wanted, k)))
        .filter(candidate -> candidate.distance() <= most(name, candidate.name()))
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name);
  }

  /** {@code no column 'incom'; did you mean 'income'? (columns: income, age)}. */
  public static String missing(String what, String name, List<String> known) {
    String message = "no " + what + " " + Quoted.of(name) + meant(name, known);
    return known.size() > SHORT_LIST
        ? message
        : known.stream()
            .map(Quoted::of)
            .map(quoted -> quoted.substring(1, quoted.length() - 1))
            .collect(Collectors.joining(", ", message + " (" + what + "s: ", ")"));
  }

  /** {@code ; did you mean 'income'?}, or nothing where no name is near. */
  public static String meant(String name, List<String> known) {
    return of(name, known).map(k -> "; did you mean " + Quoted.of(k) + "?").orElse("");
  }

  private static int most(String name, String known) {
    return Math.max(1, Math.max(name.length(), known.length()) / 3);
  }

  /** The distance, or for lengths too far apart the least that it can be. */
  private static int distance(String a, String known) {
    String b = known.toLowerCase(Locale.ROOT);
    int apart = Math.abs(a.length() - b.length());
    if (apart > most(a, b)) {
      return apart;
    }
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    int[] above = row;
    for (int i = 1; i <= a.length(); i++) {
      int[] twoAbove = above;
      above = row;
      row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substituted, 1 + Math.min(above[j], row[j - 1]));
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], 1 + twoAbove[j - 2]);
        }
      }
    }
    return row[b.length()];
  }

  /** Whether the two letters before these places are the same in turned order. */
  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private record Candidate(String name, int distance) {}
}
