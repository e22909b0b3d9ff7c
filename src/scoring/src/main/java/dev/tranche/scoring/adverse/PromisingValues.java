package dev.tranche.scoring.adverse;

import dev.tranche.scoring.adverse.WorstValueSearch.Question;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.graph.margin.HighestValues;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of the values that features may have are worth trying: all of them, or those that the
 * model, which has been read, may find worst. Thread-safe.
 */
final class PromisingValues {
  private final List<Feature> features;
  private final AdverseValues values;
  private final Optional<HighestValues> highest;

  PromisingValues(List<Feature> features, AdverseValues values, RiskGraph graph) {
    this.features = features;
    this.values = values;
    this.highest = graph.highest(features.size(), values::alone);
  }

  /** Their places among the {@link AdverseValues}, ascending; in the questions' order. */
  List<int[]> of(List<Question> questions) {
    return highest.map(model -> asked(model, questions)).orElseGet(() -> all(values, questions));
  }

  static List<int[]> all(AdverseValues values, List<Question> questions) {
    return questions.stream()
        .map(question -> IntStream.range(0, values.count(question.feature())).toArray())
        .toList();
  }

  private List<int[]> asked(HighestValues model, List<Question> questions) {
    List<Row> rows = new ArrayList<>();
    int[] rowOf = new int[questions.size()];
    for (int q = 0; q < rowOf.length; q++) {
      if (q == 0 || another(questions, q)) {
        rows.add(questions.get(q).from());
      }
      rowOf[q] = rows.size() - 1;
    }
    HighestValues.AskedRows asked = model.of(Row.batch(features, rows).columns());
    return IntStream.range(0, rowOf.length)
        .mapToObj(q -> asked.highest(rowOf[q], questions.get(q).feature()))
        .toList();
  }

  /** Whether a question is about another customer than the one before. */
  private static boolean another(List<Question> questions, int question) {
    return questions.get(question).customer() != questions.get(question - 1).customer();
  }
}
