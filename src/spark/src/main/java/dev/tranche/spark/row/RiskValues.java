package dev.tranche.spark.row;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Contributions;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Scores, in the order of {@link RiskChoice}'s columns; null where the function's answer has none.
 */
record RiskValues(RiskScorer scorer, Explain explain) implements OpenModel {
  @Override
  public RowReader reader() {
    return scorer.reader();
  }

  @Override
  public List<CustomerValues> of(List<Row> rows) {
    return scorer.assessBriefly(rows, explain).stream()
        .map(it -> new CustomerValues(values(it), it.warnings()))
        .toList();
  }

  @Override
  public void close() {
    scorer.close();
  }

  private Object[] values(Assessment assessment) {
    RiskScore score = assessment.score();
    Optional<CreditScore> credit = score.creditScore();
    List<Object> values = new ArrayList<>();
    values.add(score.probabilityOfDefault());
    values.add(orNull(credit.map(CreditScore::score)));
    values.add(orNull(credit.map(CreditScore::band)));
    values.add(score.decision().word());
    if (explain != Explain.NONE) {
      values.add(orNull(assessment.reasons().map(RiskValues::codes)));
    }
    if (explain == Explain.ALL) {
      addContributions(assessment, values);
    }
    return values.toArray();
  }

  private static String[] codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toArray(String[]::new);
  }

  private void addContributions(Assessment assessment, List<Object> values) {
    Optional<Contributions> given = assessment.contributions();
    if (given.isEmpty()) {
      int features = scorer.manifest().features().ofModels().size();
      values.addAll(Collections.nCopies(features + 2, null));
      return;
    }
    values.add(given.get().baseValue());
    values.add(assessment.score().margin());
    values.addAll(given.get().values());
  }

  /** As Spark's rows have what is not there. */
  @SuppressWarnings("NullAway")
  private static Object orNull(Optional<?> value) {
    return value.orElse(null);
  }
}
