package dev.tranche.scoring.advice;

import dev.tranche.scoring.decision.OutOfTimeException;
import dev.tranche.scoring.decision.PacedWork;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.TimeBudget;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells customers who are declined the smallest change of what they can change that would have them
 * approved: of the fewest features, then of the least sum of distances, each as a share of the
 * training values that it passes. What it advises was scored as the customer would be, with the
 * policy's rules, and approved. Thread-safe.
 */
public final class Adviser {
  /** What is missing may be worst elsewhere after a change, so it is looked at again. */
  private static final int ATTEMPTS = 3;

  private final RiskScorer scorer;
  private final List<ActionableFeature> features;
  private final PacedWork work;

  /** By one model. */
  public Adviser(RiskScorer scorer) {
    this.scorer = scorer;
    this.features =
        ActionableFeature.of(scorer.manifest().features().inputs(), scorer.policy().rules());
    this.work = new PacedWork(scorer.model(), PacedWork.Kind.ADVISING);
  }

  /**
   * Advises those who are declined, if it ends in time.
   *
   * @param scores what was decided of the rows, in their order
   * @return in the rows' order; empty for those who are not declined
   * @throws OutOfTimeException as soon as it shows that it would not
   */
  public List<Optional<Advice>> advise(List<Row> rows, List<RiskScore> scores, TimeBudget budget) {
    List<Row> declined = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (declined(scores.get(i))) {
        declined.add(rows.get(i));
      }
    }
    List<Advice> given =
        work.on(
            declined.size(),
            budget,
            (from, to) -> declined.subList(from, to).stream().map(this::advise).toList());
    List<Optional<Advice>> all = new ArrayList<>(rows.size());
    int next = 0;
    for (RiskScore score : scores) {
      all.add(declined(score) ? Optional.of(given.get(next++)) : Optional.empty());
    }
    return all;
  }

  private static boolean declined(RiskScore score) {
    return score.decision() == Decision.DECLINE;
  }

  /** Advises one customer who is declined. */
  Advice advise(Row row) {
    List<ActionableFeature> open =
        features.stream().filter(it -> !it.beyond(it.of(row)).isEmpty()).toList();
    if (open.isEmpty()) {
      return new Advice.None(Advice.Why.NO_ACTIONABLE_FEATURE);
    }
    ChangePlan nothing = ChangePlan.none(open, row);
    Row customer = row;
    List<Row> known = new ArrayList<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Row basis = nothing.in(scorer.adverse(customer));
      if (known.stream().anyMatch(basis::same)) {
        break;
      }
      known.add(basis);
      Optional<ChangePlan> found = AdviceSearch.of(new PlanTrial(scorer, basis), nothing).run();
      if (found.isEmpty()) {
        break;
      }
      customer = found.get().in(row);
      // Which values hold who is not approved is found out at the next attempt, and not told.
      RiskScore after = scorer.decide(List.of(customer)).get(0);
      if (after.decision() == Decision.APPROVE) {
        return new Advice.Given(found.get().told(), after);
      }
    }
    return new Advice.None(Advice.Why.NO_ACTIONABLE_CHANGE);
  }
}
