package dev.tranche.scoring.adverse;

import dev.tranche.base.OnDemand;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the worst of the values that a feature of a customer may have: in runs of the graph, or in
 * the model's trees where they have been read. Thread-safe.
 */
final class WorstValueSearch {
  /** So many rows are scored at once. */
  private static final int BLOCK = 4_096;

  private final List<Feature> features;
  private final AdverseValues values;
  private final RiskGraph graph;
  private final OnDemand<WorstValueTrees> trees;

  WorstValueSearch(List<Feature> features, AdverseValues values, RiskGraph graph) {
    this.features = features;
    this.values = values;
    this.graph = graph;
    this.trees =
        new OnDemand<>(
            () -> new WorstValueTrees(features, values, graph.trees().orElseThrow()), it -> {});
  }

  /**
   * Which of a feature's values is worst for a customer, all else being as it is?
   *
   * @param customer a number; equal ones that follow each other are about the same row
   */
  record Question(int customer, Row from, int feature) {}

  /** The answers, in the questions' order. */
  List<WorstValue> of(List<Question> questions) {
    if (questions.isEmpty()) {
      return List.of();
    }
    if (graph.trees().isPresent()) {
      return trees.get().of(questions);
    }
    List<WorstValue> found = new ArrayList<>(questions.size());
    int begin = 0;
    int rows = 0;
    for (int q = 0; q < questions.size(); q++) {
      rows += values.count(questions.get(q).feature());
      if (rows >= BLOCK || q + 1 == questions.size()) {
        found.addAll(run(questions.subList(begin, q + 1)));
        begin = q + 1;
        rows = 0;
      }
    }
    return found;
  }

  private List<WorstValue> run(List<Question> questions) {
    List<Row> rows = new ArrayList<>();
    questions.forEach(question -> rows.addAll(values.in(question.from(), question.feature())));
    RiskGraph.Scores scores = graph.run(Row.batch(features, rows));
    List<WorstValue> found = new ArrayList<>(questions.size());
    int from = 0;
    for (Question question : questions) {
      int count = values.count(question.feature());
      float[] margins = Arrays.copyOfRange(scores.margin(), from, from + count);
      int worst = WorstValue.worst(margins);
      found.add(
          count == 0
              ? WorstValue.NONE
              : new WorstValue(worst, margins[worst], scores.probability()[from + worst]));
      from += count;
    }
    return found;
  }
}
