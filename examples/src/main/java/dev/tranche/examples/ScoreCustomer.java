package dev.tranche.examples;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.value.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Scores one customer with the best model of a bundle, and says why.
 *
 * <p>Argument: the folder with the bundle {@code risk}.
 */
public final class ScoreCustomer {
  private ScoreCustomer() {}

  public static void main(String[] args) {
    // Every hash is checked; a bundle that was altered is refused.
    Bundle bundle = Bundle.load(Path.of(args[0]).resolve("risk"), Task.RISK);

    // Opening takes milliseconds, scoring microseconds: open once, for all threads.
    try (RiskScorer scorer = RiskScorer.open(bundle)) {
      // A value that is not given is missing, if training missed some as well; one that cannot be
      // meant is refused, by its name.
      Row customer = scorer.read(Map.of("income", 24.5, "grade", "D", "home", "RENT", "branch", 2));
      Assessment assessment = scorer.assess(List.of(customer), Explain.REASONS).get(0);

      System.out.printf(
          Locale.ROOT, "probability of default: %.3f%n", assessment.score().probabilityOfDefault());
      System.out.println("decision: " + assessment.score().decision().word());
      assessment
          .score()
          .creditScore()
          .ifPresent(score -> System.out.println("score: " + score.score()));
      for (Reason reason : assessment.reasons().orElse(List.of())) {
        System.out.println("reason " + reason.code() + ": " + reason.sentence());
      }
      assessment
          .warnings()
          .forEach(warning -> System.out.println("not known: " + warning.feature()));
    }
  }
}
