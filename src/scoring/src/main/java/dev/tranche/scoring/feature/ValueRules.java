package dev.tranche.scoring.feature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a feature's values mean, besides what they mean for every feature.
 *
 * @param style how its numbers are written as texts
 * @param missing further words or numbers that stand for a missing value
 * @param notMissing words that usually do, and mean something here
 * @param required whether a customer without a value is refused
 * @param date how its dates are written; its numbers are then days since 1970-01-01
 * @param actionable the way in which customers can change it, if they can
 */
public record ValueRules(
    NumberStyle style,
    List<String> missing,
    List<String> notMissing,
    boolean required,
    Optional<DateStyle> date,
    Optional<Direction> actionable) {
  /** Nothing of the kind. */
  public static final ValueRules USUAL =
      new ValueRules(NumberStyle.PLAIN, List.of(), List.of(), false);

  public ValueRules {
    missing = List.copyOf(missing);
    notMissing = List.copyOf(notMissing);
  }

  /** Of what customers cannot change. */
  public ValueRules(
      NumberStyle style,
      List<String> missing,
      List<String> notMissing,
      boolean required,
      Optional<DateStyle> date) {
    this(style, missing, notMissing, required, date, Optional.empty());
  }

  /** Of no dates, which customers cannot change. */
  public ValueRules(
      NumberStyle style, List<String> missing, List<String> notMissing, boolean required) {
    this(style, missing, notMissing, required, Optional.empty());
  }

  /** The same, but customers can change it that way, or cannot. */
  public ValueRules withActionable(Optional<Direction> direction) {
    return new ValueRules(style, missing, notMissing, required, date, direction);
  }

  /** The same, but the value must be given or need not. */
  public ValueRules withRequired(boolean must) {
    return new ValueRules(style, missing, notMissing, must, date, actionable);
  }

  /** Of texts among which those words mean something, besides those that did. */
  public ValueRules keeping(List<String> words) {
    List<String> kept = Stream.concat(notMissing.stream(), words.stream()).distinct().toList();
    return new ValueRules(style, missing, kept, required, date, actionable);
  }

  /** Of numbers written that way. */
  public ValueRules with(NumberStyle other) {
    return new ValueRules(other, missing, notMissing, required, date, actionable);
  }

  /** Of dates written that way. */
  public ValueRules with(DateStyle dates) {
    return new ValueRules(style, missing, notMissing, required, Optional.of(dates), actionable);
  }
}
