package dev.tranche.scoring.adverse;

import dev.tranche.base.OnDemand;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the worst of the values that a feature of a customer may have, in runs of the graph: of all
 * values, or of those that can be worst where the model has been read. Thread-safe.
 */
final class WorstValueSearch {
  /** So many rows are scored at once. */
  private static final int BLOCK = 4_096;

  private final List<Feature> features;
  private final AdverseValues values;
  private final RiskGraph graph;
  private final OnDemand<PromisingValues> promising;

  WorstValueSearch(List<Feature> features, AdverseValues values, RiskGraph graph) {
    this.features = features;
    this.values = values;
    this.graph = graph;
    this.promising = new OnDemand<>(() -> new PromisingValues(features, values, graph), it -> {});
  }

  /**
   * Which of a feature's values is worst for a customer, all else being as it is?
   *
   * @param customer a number; equal ones that follow each other are about the same row
   */
  record Question(int customer, Row from, int feature) {}

  /** The answers, in the questions' order. */
  List<WorstValue> of(List<Question> questions) {
    List<int[]> tried =
        graph.read() ? promising.get().of(questions) : PromisingValues.all(values, questions);
    List<WorstValue> found = new ArrayList<>(questions.size());
    int begin = 0;
    int rows = 0;
    for (int q = 0; q < questions.size(); q++) {
      rows += tried.get(q).length;
      if (rows >= BLOCK || q + 1 == questions.size()) {
        found.addAll(run(questions.subList(begin, q + 1), tried.subList(begin, q + 1)));
        begin = q + 1;
        rows = 0;
      }
    }
    return found;
  }

  private List<WorstValue> run(List<Question> questions, List<int[]> tried) {
    List<Row> rows = new ArrayList<>();
    for (int q = 0; q < questions.size(); q++) {
      for (int value : tried.get(q)) {
        rows.add(values.in(questions.get(q).from(), questions.get(q).feature(), value));
      }
    }
    RiskGraph.Scores scores = graph.run(Row.batch(features, rows));
    List<WorstValue> found = new ArrayList<>(questions.size());
    int from = 0;
    for (int[] places : tried) {
      found.add(WorstValue.of(places, scores, from));
      from += places.length;
    }
    return found;
  }
}
