package dev.tranche.training.compare;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.ViolationList;
import dev.tranche.training.evaluate.metric.CutOffRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bundle says of rows, as it would be served.
 *
 * @param probability of default, per row
 * @param decision per row, or {@link #REFUSED}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record BundleAnswers(float[] probability, List<String> decision) {
  /** Of a row that the policy does not score, as something is missing that must be given. */
  static final String REFUSED = "refused";

  private static final int BLOCK = 4096;

  static BundleAnswers of(RiskScorer scorer, List<Row> rows, ThreadPool pool) {
    int blocks = (rows.size() + BLOCK - 1) / BLOCK;
    List<BundleAnswers> parts =
        pool.map(
            blocks,
            b -> block(scorer, rows.subList(b * BLOCK, Math.min(rows.size(), (b + 1) * BLOCK))));
    float[] probability = new float[rows.size()];
    List<String> decision = new ArrayList<>(rows.size());
    for (BundleAnswers part : parts) {
      System.arraycopy(
          part.probability(), 0, probability, decision.size(), part.probability().length);
      decision.addAll(part.decision());
    }
    return new BundleAnswers(probability, decision);
  }

  private static BundleAnswers block(RiskScorer scorer, List<Row> rows) {
    List<RiskScore> scores = scorer.score(rows);
    float[] probability = new float[rows.size()];
    List<String> decision = new ArrayList<>(rows.size());
    for (int i = 0; i < probability.length; i++) {
      probability[i] = scores.get(i).probabilityOfDefault();
      decision.add(refused(scorer, rows.get(i)) ? REFUSED : scores.get(i).decision().word());
    }
    return new BundleAnswers(probability, decision);
  }

  private static boolean refused(RiskScorer scorer, Row row) {
    ViolationList violations = new ViolationList(1);
    scorer.reader().check(row, new boolean[scorer.inputs().size()], violations);
    return !violations.isEmpty();
  }

  /** What each decision cost; of those whom a person decides nothing, here. */
  double[] costs(byte[] label, CutOffRule.Costs costs) {
    double[] cost = new double[label.length];
    for (int i = 0; i < cost.length; i++) {
      if (label[i] == 1 && decision.get(i).equals(Decision.APPROVE.word())) {
        cost[i] = costs.falseNegative();
      } else if (label[i] == 0 && decision.get(i).equals(Decision.DECLINE.word())) {
        cost[i] = costs.falsePositive();
      }
    }
    return cost;
  }
}
