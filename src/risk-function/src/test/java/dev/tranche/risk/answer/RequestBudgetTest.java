package dev.tranche.risk.answer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.OutOfTimeException;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.TimeBudget;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the default bundle and a clock that goes on by a step whenever it is looked at. */
class RequestBudgetTest {
  private static final long MILLISECOND = 1_000_000;
  private static final int CUSTOMERS = 200;

  private final AtomicLong now = new AtomicLong(7);

  private void scoring(TimeBudget time) {
    Path folder = Path.of("target/default-bundle/models/risk");
    try (RiskModelSet models = RiskModelSet.open(Bundle.load(folder, Task.RISK))) {
      RiskScorer champion = models.champion();
      champion.assess(rows(champion), Explain.NONE, time);
    }
  }

  private static List<Row> rows(RiskScorer scorer) {
    Map<String, Object> features = new HashMap<>();
    for (Feature feature : scorer.inputs()) {
      if (feature instanceof Feature.Numeric numeric) {
        features.put(feature.name(), numeric.median());
      } else if (feature instanceof Feature.Categorical categorical) {
        features.put(feature.name(), categorical.mostFrequent());
      }
    }
    return Collections.nCopies(CUSTOMERS, scorer.read(features));
  }

  /** Each block takes a step, the first is of 16 customers. */
  private RequestBudget ticking(int left, long step) {
    return new RequestBudget(() -> left, () -> now.getAndAdd(step));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5, Integer.MIN_VALUE, Integer.MAX_VALUE, 900_001})
  void isUnlimitedWithoutADeadlineThatLambdaCouldSet(int left) {
    RequestBudget budget = ticking(left, 3_600_000 * MILLISECOND);
    assertDoesNotThrow(() -> scoring(budget.since(budget.now())));
  }

  @Test
  void isWhatLambdaLeaves() {
    RequestBudget enough = ticking(900_000, MILLISECOND);
    assertDoesNotThrow(() -> scoring(enough.since(enough.now())));
    RequestBudget tooLittle = ticking(10, MILLISECOND);
    assertThrows(OutOfTimeException.class, () -> scoring(tooLittle.since(tooLittle.now())));
  }

  /** Reading took 20 ms, so that writing is to have 120, and 5 % of the second are kept. */
  @Test
  void keepsTimeToWriteTheAnswer() {
    RequestBudget budget = new RequestBudget(() -> 1_000, now::get);
    long begun = budget.now();
    now.addAndGet(20 * MILLISECOND);
    TimeBudget time = budget.since(begun);
    assertEquals(830 * MILLISECOND, time.left());
    now.addAndGet(900 * MILLISECOND);
    assertEquals(0, time.left());
  }
}
