package dev.tranche.risk.record;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Doubt;
import java.util.List;
import java.util.function.Predicate;

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
    return count(it -> it.score().decision() == decision);
  }

  /** Customers referred for that kind of doubt; one may be for several. */
  long heldBy(Doubt.Kind kind) {
    return count(
        it ->
            it.score().decision() == Decision.REFER
                && it.score().heldBy().stream().anyMatch(hold -> hold.rule().equals(kind.word())));
  }

  /** In a plain loop: a request asks for ten counts, most often of one customer. */
  private long count(Predicate<Assessment> which) {
    long count = 0;
    for (Assessment assessment : assessments) {
      if (which.test(assessment)) {
        count++;
      }
    }
    return count;
  }

  long warnings(Warning.Code code) {
    long count = 0;
    for (Assessment assessment : assessments) {
      for (Warning warning : assessment.warnings()) {
        if (warning.code() == code) {
          count++;
        }
      }
    }
    return count;
  }

  /** Of those that have some; a bundle without scorecard gives none. */
  int[] scores() {
    return assessments.stream()
        .flatMap(it -> it.score().creditScore().stream())
        .mapToInt(score -> score.score())
        .toArray();
  }
}
