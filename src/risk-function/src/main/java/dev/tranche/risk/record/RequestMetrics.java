package dev.tranche.risk.record;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Doubt;
import java.util.List;

/**
 * What one request adds to the metrics.
 *
 * @param assessments of the customers that were scored
 * @param refused how many customers were too invalid to be
 * @param milliseconds that the request took
 */
record RequestMetrics(List<Assessment> assessments, int refused, double milliseconds) {
  RequestMetrics {
    assessments = List.copyOf(assessments);
  }

  long decided(Decision decision) {
    return assessments.stream().filter(it -> it.score().decision() == decision).count();
  }

  /** Customers referred for that kind of doubt; one may be for several. */
  long heldBy(Doubt.Kind kind) {
    return assessments.stream()
        .filter(it -> it.score().decision() == Decision.REFER)
        .filter(
            it -> it.score().heldBy().stream().anyMatch(hold -> hold.rule().equals(kind.word())))
        .count();
  }

  long warnings(Warning.Code code) {
    return assessments.stream()
        .flatMap(it -> it.warnings().stream())
        .filter(warning -> warning.code() == code)
        .count();
  }

  /** Of those that have some; a bundle without scorecard gives none. */
  int[] scores() {
    return assessments.stream()
        .flatMap(it -> it.score().creditScore().stream())
        .mapToInt(score -> score.score())
        .toArray();
  }
}
