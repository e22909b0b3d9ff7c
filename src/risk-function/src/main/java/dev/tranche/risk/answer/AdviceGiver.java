package dev.tranche.risk.answer;

import dev.tranche.scoring.advice.Advice;
import dev.tranche.scoring.advice.Adviser;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.TimeBudget;
import dev.tranche.scoring.value.Row;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the adviser of the model that answers, if advice is asked for. Thread-safe. */
final class AdviceGiver {
  /** Each learns how long its advice takes. */
  private final Map<RiskScorer, Adviser> advisers = new ConcurrentHashMap<>();

  /**
   * Advice for those who are declined, in the customers' order.
   *
   * @throws dev.tranche.scoring.decision.OutOfTimeException if it would not end in time
   */
  List<Optional<Advice>> advice(
      Question question, List<Row> rows, List<Assessment> assessments, TimeBudget time) {
    return question.advice()
        ? advisers
            .computeIfAbsent(question.scorer(), Adviser::new)
            .advise(rows, assessments.stream().map(Assessment::score).toList(), time)
        : Collections.nCopies(rows.size(), Optional.empty());
  }
}
