package dev.tranche.batch.monitor;

import dev.tranche.batch.monitor.tally.RateTally;
import dev.tranche.batch.monitor.tally.ScoreTally;
import dev.tranche.scoring.bundle.reference.ErrorCosts;
import dev.tranche.scoring.rule.Decision;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good scores are: by their own probabilities, or by labels.
 *
 * @param costs of wrong decisions; referred customers cost nothing here, as a person decides
 */
record PerformanceFigures(Optional<ErrorCosts> costs) {
  /** What is to be expected if the probabilities are right; nothing without customers. */
  Optional<Performance> estimated(ScoreTally tally) {
    if (tally.all().customers() == 0) {
      return Optional.empty();
    }
    RateTally approved = tally.of(Decision.APPROVE);
    RateTally declined = tally.of(Decision.DECLINE);
    double customers = tally.all().customers();
    return Optional.of(
        new Performance(
            tally.all().customers(),
            boxed(tally.histogram().expectedAuc()),
            tally.all().expected() / customers,
            share(approved.expected(), approved.customers()),
            costs.map(
                cost ->
                    (cost.falseNegative() * approved.expected()
                            + cost.falsePositive() * (declined.customers() - declined.expected()))
                        / customers)));
  }

  /** By labels; nothing without some. */
  Optional<Performance> realised(ScoreTally tally) {
    if (tally.all().known() == 0) {
      return Optional.empty();
    }
    RateTally approved = tally.of(Decision.APPROVE);
    RateTally declined = tally.of(Decision.DECLINE);
    double known = tally.all().known();
    return Optional.of(
        new Performance(
            tally.all().known(),
            boxed(tally.histogram().realisedAuc()),
            tally.all().defaults() / known,
            share((double) approved.defaults(), approved.known()),
            costs.map(
                cost ->
                    (cost.falseNegative() * approved.defaults()
                            + cost.falsePositive() * (declined.known() - declined.defaults()))
                        / known)));
  }

  private static Optional<Double> share(double part, long of) {
    return of == 0 ? Optional.empty() : Optional.of(part / of);
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
