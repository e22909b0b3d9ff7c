package dev.tranche.training.compare;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.bundle.EvenChoice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether customers whom neither bundle approves are given the same reasons.
 *
 * @param customers who were asked about, some of all
 * @param sameFirst share of them whose first reason is the same
 * @param common mean share of the reasons of either that both give
 */
public record SharedReasons(int customers, double sameFirst, double common) {
  private static final int MOST = 500;
  private static final String APPROVED = "approve";

  static SharedReasons of(
      HeldOutRows rows, RiskScorer before, RiskScorer after, List<BundleAnswers> answers) {
    int[] neither =
        IntStream.range(0, rows.size())
            .filter(i -> answers.stream().noneMatch(it -> it.decision().get(i).equals(APPROVED)))
            .toArray();
    int[] chosen = IntStream.of(EvenChoice.of(neither.length, MOST)).map(i -> neither[i]).toArray();
    if (chosen.length == 0) {
      return new SharedReasons(0, 1, 1);
    }
    List<List<String>> first = codes(before, rows.before(), chosen);
    List<List<String>> second = codes(after, rows.after(), chosen);
    double same = 0;
    double common = 0;
    for (int i = 0; i < chosen.length; i++) {
      same += first.get(i).stream().findFirst().equals(second.get(i).stream().findFirst()) ? 1 : 0;
      common += shared(first.get(i), second.get(i));
    }
    return new SharedReasons(chosen.length, same / chosen.length, common / chosen.length);
  }

  private static List<List<String>> codes(RiskScorer scorer, List<Row> rows, int[] chosen) {
    List<Row> some = IntStream.of(chosen).mapToObj(rows::get).toList();
    return scorer.assess(some, Explain.ADVERSE).stream()
        .map(Assessment::reasons)
        .map(it -> it.orElse(List.of()).stream().map(Reason::code).toList())
        .toList();
  }

  private static double shared(List<String> first, List<String> second) {
    Set<String> either = new HashSet<>(first);
    either.addAll(second);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    return either.isEmpty() ? 1 : (double) both.size() / either.size();
  }
}
