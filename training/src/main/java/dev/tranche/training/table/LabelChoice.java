package dev.tranche.training.table;

import dev.tranche.base.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of two labels means default, and why.
 *
 * @param first whether the first of the two does
 * @param reason how it was found
 */
public record LabelChoice(boolean first, Reason reason) {
  private static final double HALF = 0.5;

  /**
   * A 1 or a yes does not say to what: above this share it is likelier that it means a loan that
   * was paid back or approved.
   */
  private static final double MOST = 0.6;

  private static final Set<String> ANSWERS =
      Set.of("y", "yes", "t", "true", "ja", "oui", "si", "sí", "sim");

  /** As programs write them: {@code 1.000000}, {@code 1,0}, {@code b'1'}. */
  private static final Pattern ONE = Pattern.compile("1(?:[.,]0*)?|b'1'");

  private static final Pattern ZERO = Pattern.compile("(?:-1|0)(?:[.,]0*)?|b'0'");

  private static final String OTHERWISE =
      "; if it does not, name the one that does with --positive, or under 'positive' in the spec";

  /** How the label that means default was found. */
  public enum Reason {
    GIVEN("named as 'positive'"),
    OTHER_GIVEN("the other is named as 'negative'"),
    BAD_WORD("a usual word for it"),
    GOOD_WORD("the other is a usual word for the opposite"),
    ONE("1 against 0"),
    RARER("the rarer label"),
    LATER("the later of two equally frequent labels in sorting order");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** For people, after "because it is". */
    public String words() {
      return words;
    }
  }

  /** Of two labels of which nothing is said. */
  static LabelChoice of(String first, String second, long firstRows, long secondRows) {
    double share = (double) firstRows / (firstRows + secondRows);
    return byWords(first, second)
        .or(() -> byWords(second, first).map(other -> new LabelChoice(false, other.reason)))
        .filter(
            choice ->
                !isAnswer(choice.first ? first : second)
                    || (choice.first ? share : 1 - share) <= MOST)
        .orElseGet(
            () ->
                firstRows == secondRows
                    ? new LabelChoice(false, Reason.LATER)
                    : new LabelChoice(firstRows < secondRows, Reason.RARER));
  }

  private static boolean isAnswer(String label) {
    return ONE.matcher(label).matches() || ANSWERS.contains(label.toLowerCase(Locale.ROOT));
  }

  /** If the words say that the first means default. */
  private static Optional<LabelChoice> byWords(String first, String second) {
    // A 1 says so only against a 0: where classes are numbered 1 and 2, 2 is often the default.
    if (ONE.matcher(first).matches() && ZERO.matcher(second).matches()) {
      return Optional.of(new LabelChoice(true, Reason.ONE));
    }
    if (LabelWords.isBad(first, second)) {
      return Optional.of(new LabelChoice(true, Reason.BAD_WORD));
    }
    return LabelWords.isGood(second, first)
        ? Optional.of(new LabelChoice(true, Reason.GOOD_WORD))
        : Optional.empty();
  }

  /** What is to be looked at, a sentence each. */
  List<String> warnings(String column, String positive, double share) {
    List<String> warnings = new ArrayList<>();
    String means = String.format(Locale.ROOT, "%s (%.1f %%)", Quoted.of(positive), 100 * share);
    boolean guessed = reason == Reason.RARER || reason == Reason.LATER;
    boolean given = reason == Reason.GIVEN || reason == Reason.OTHER_GIVEN;
    if (guessed) {
      warnings.add(
          means + " is taken to mean default only because it is " + reason.words() + OTHERWISE);
    } else if (!given && share > HALF) {
      warnings.add(means + " is taken to mean default in most rows" + OTHERWISE);
    } else if (!given && LabelWords.asksForTheGood(column)) {
      warnings.add(
          means
              + " is taken to mean default, but the target is called "
              + Quoted.of(column)
              + OTHERWISE);
    }
    return warnings;
  }
}
