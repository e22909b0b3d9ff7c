package dev.tranche.training.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of the target's values; case does not matter.
 *
 * @param positive those that mean default; to be found if empty
 * @param negative those that mean none; the others if empty
 * @param ignored those whose rows are left out
 */
public record LabelRoles(List<String> positive, List<String> negative, List<String> ignored) {
  public LabelRoles {
    positive = List.copyOf(positive);
    negative = List.copyOf(negative);
    ignored = List.copyOf(ignored);
  }

  /** Nothing is said. */
  public static LabelRoles inferred() {
    return new LabelRoles(List.of(), List.of(), List.of());
  }

  /** That value means default. */
  public static LabelRoles positive(String value) {
    return new LabelRoles(List.of(value), List.of(), List.of());
  }

  /** What is said here wins, role by role, over what the other says. */
  public LabelRoles or(LabelRoles other) {
    return new LabelRoles(
        positive.isEmpty() ? other.positive : positive,
        negative.isEmpty() ? other.negative : negative,
        ignored.isEmpty() ? other.ignored : ignored);
  }

  /** All values named, as often as they are. */
  public List<String> all() {
    return Stream.of(positive, negative, ignored).flatMap(List::stream).toList();
  }
}
