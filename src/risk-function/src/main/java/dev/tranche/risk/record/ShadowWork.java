package dev.tranche.risk.record;

import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.metric.CountLine;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.rule.Decision;
import java.time.Instant;
import java.util.List;

/**
 * What the challenger is to score of one request.
 *
 * @param decided by the champion
 * @param withMetrics whether it is counted how often both decide alike
 */
record ShadowWork(List<Decided> decided, RequestTrace trace, boolean withMetrics) {
  private static final CountLine AGREEMENT =
      CountLine.byAndInTotal(MetricLines.MODEL, List.of("ChallengerAgreed", "ChallengerDisagreed"));

  ShadowWork {
    decided = List.copyOf(decided);
  }

  /**
   * Scores and writes a line per customer.
   *
   * @param missed customers dropped since the last time
   */
  void run(RiskScorer challenger, JsonLog log, long missed) {
    List<RiskScore> scores =
        challenger.score(decided.stream().map(one -> one.customer().row()).toList());
    log.write(
        lines -> {
          for (int i = 0; i < scores.size(); i++) {
            RiskScore score = scores.get(i);
            int index = decided.get(i).index();
            Decision champions = decided.get(i).assessment().score().decision();
            lines.add(
                json -> {
                  json.writeStringField("type", "shadow");
                  json.writeStringField("request_id", trace.id());
                  json.writeNumberField("index", index);
                  json.writeStringField("time", trace.time());
                  json.writeStringField("bundle", challenger.manifest().version());
                  json.writeStringField("model", challenger.model());
                  json.writeStringField("policy", challenger.policy().version());
                  json.writeNumberField("probability_of_default", score.probabilityOfDefault());
                  if (score.creditScore().isPresent()) {
                    json.writeNumberField("score", score.creditScore().get().score());
                    json.writeStringField("band", score.creditScore().get().band());
                  }
                  json.writeStringField("decision", score.decision().word());
                  json.writeStringField("champion_decision", champions.word());
                });
          }
          if (withMetrics) {
            AGREEMENT.add(
                challenger.model(), agreement(scores), Instant.parse(trace.time()), lines);
          }
          if (missed > 0) {
            lines.add(
                json -> {
                  json.writeStringField("type", "shadow_dropped");
                  json.writeNumberField("customers", missed);
                });
          }
        });
  }

  /** How many are decided alike, and how many are not. */
  private long[] agreement(List<RiskScore> scores) {
    long agreed = 0;
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(i).decision() == decided.get(i).assessment().score().decision()) {
        agreed++;
      }
    }
    return new long[] {agreed, scores.size() - agreed};
  }
}
