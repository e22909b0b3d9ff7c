package dev.tranche.training.report.document;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How often each reason is given to those who are not approved.
 *
 * @param customers of the test part, evenly chosen, who are not approved
 * @param given the most frequent first
 */
public record ReasonFrequencies(int customers, List<Frequency> given) {
  /** Times rows: of the graph that serves, a tenth of a second. */
  private static final double WORK = 3e6;

  private static final int FEWEST = 50;

  public ReasonFrequencies {
    given = List.copyOf(given);
  }

  /**
   * One reason.
   *
   * @param code of the catalogue
   * @param sentence that customers are told
   * @param customers who are given it
   */
  public record Frequency(String code, String sentence, int customers) {
    private Frequency and(Frequency more) {
      return new Frequency(code, sentence, customers + more.customers);
    }
  }

  /**
   * Counts.
   *
   * @param scores of the rows, by the scorer
   * @param work what explaining one row costs, see {@link
   *     dev.tranche.training.model.RiskModel#explanationWork}
   */
  static ReasonFrequencies of(
      List<Row> rows, List<RiskScore> scores, RiskScorer scorer, double work) {
    List<Row> adverse =
        IntStream.range(0, rows.size())
            .filter(i -> scores.get(i).decision() != Decision.APPROVE)
            .limit((long) Math.max(FEWEST, WORK / work))
            .mapToObj(rows::get)
            .toList();
    return of(scorer.assess(adverse, Explain.ADVERSE));
  }

  /** Of customers who are not approved. */
  static ReasonFrequencies of(List<Assessment> adverse) {
    Map<String, Frequency> counts = new TreeMap<>();
    adverse.stream()
        .flatMap(assessment -> assessment.reasons().stream())
        .flatMap(Collection::stream)
        .forEach(
            reason ->
                counts.merge(
                    reason.code(),
                    new Frequency(reason.code(), reason.sentence(), 1),
                    Frequency::and));
    return new ReasonFrequencies(
        adverse.size(),
        counts.values().stream()
            .sorted(Comparator.comparingInt(Frequency::customers).reversed())
            .toList());
  }
}
