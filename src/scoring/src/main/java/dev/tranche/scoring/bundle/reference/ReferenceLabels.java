package dev.tranche.scoring.bundle.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the values of a column of labels mean; case does not matter.
 *
 * @param positive those that mean default
 * @param negative those that mean none
 * @param ignored those whose rows training left out
 */
public record ReferenceLabels(List<String> positive, List<String> negative, List<String> ignored) {
  /** What is known of one customer. */
  public enum Outcome {
    DEFAULTED,
    REPAID,
    /** Not known, or one that training left out. */
    UNKNOWN
  }

  public ReferenceLabels {
    positive = List.copyOf(positive);
    negative = List.copyOf(negative);
    ignored = List.copyOf(ignored);
  }

  /** All of them. */
  public List<String> all() {
    return Stream.of(positive, negative, ignored).flatMap(List::stream).toList();
  }

  /**
   * What a label means; empty if it is none.
   *
   * @param label empty for a missing one
   */
  public Optional<Outcome> outcome(String label) {
    if (holds(positive, label)) {
      return Optional.of(Outcome.DEFAULTED);
    }
    if (holds(negative, label)) {
      return Optional.of(Outcome.REPAID);
    }
    return label.isEmpty() || holds(ignored, label)
        ? Optional.of(Outcome.UNKNOWN)
        : Optional.empty();
  }

  private static boolean holds(List<String> values, String label) {
    return values.stream().anyMatch(value -> same(value, label));
  }

  /** Data frames write the whole numbers of a column with missing values as 1.0. */
  private static boolean same(String value, String label) {
    return value.equalsIgnoreCase(label) || (value + ".0").equals(label);
  }
}
