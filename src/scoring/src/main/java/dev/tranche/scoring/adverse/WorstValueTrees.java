package dev.tranche.scoring.adverse;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.TreeScores;
import dev.tranche.scoring.graph.tree.TriedRows;
import dev.tranche.scoring.graph.tree.TriedValues;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the worst of the values that a feature of a customer may have in the trees of a model: a
 * feature's values go through each tree together. Immutable.
 */
final class WorstValueTrees {
  private final List<Feature> features;
  private final AdverseValues values;
  private final TreeScores scores;
  private final List<Optional<TriedValues>> tried;

  WorstValueTrees(List<Feature> features, AdverseValues values, TreeScores scores) {
    this.features = features;
    this.values = values;
    this.scores = scores;
    Row nothing = new Row(new float[features.size()], new String[features.size()]);
    Arrays.fill(nothing.numbers(), Float.NaN);
    Arrays.fill(nothing.texts(), "");
    this.tried =
        IntStream.range(0, features.size())
            .mapToObj(f -> scores.tried(f, Row.batch(features, values.in(nothing, f))))
            .toList();
  }

  /** The answers, in the questions' order. */
  List<WorstValue> of(List<WorstValueSearch.Question> questions) {
    int[] worst = new int[questions.size()];
    float[] margins = new float[questions.size()];
    Rows rows = new Rows(questions);
    for (int q = 0; q < worst.length; q++) {
      float[] all = rows.margins(q);
      worst[q] = all.length == 0 ? -1 : WorstValue.worst(all);
      margins[q] = all.length == 0 ? Float.NEGATIVE_INFINITY : all[worst[q]];
    }
    float[] probabilities = scores.probabilities(margins);
    return IntStream.range(0, worst.length)
        .mapToObj(
            q ->
                worst[q] < 0
                    ? WorstValue.NONE
                    : new WorstValue(worst[q], margins[q], probabilities[q]))
        .toList();
  }

  /** The customers that are asked about, each once in a row of questions. Not thread-safe. */
  private final class Rows {
    private final List<WorstValueSearch.Question> questions;
    private Optional<TriedRows> block = Optional.empty();
    private int end;
    private int row;

    Rows(List<WorstValueSearch.Question> questions) {
      this.questions = questions;
    }

    /** Of a question, one after the other; by value. */
    float[] margins(int question) {
      if (question == end) {
        next();
      } else if (another(question)) {
        row++;
      }
      Row from = questions.get(question).from();
      int feature = questions.get(question).feature();
      return tried
          .get(feature)
          .map(all -> block.orElseThrow().margins(row, all))
          .orElseGet(() -> scores.margins(Row.batch(features, values.in(from, feature))));
    }

    /** Whether a question is about another customer than the one before. */
    private boolean another(int question) {
      return questions.get(question).customer() != questions.get(question - 1).customer();
    }

    /** Goes on to the next questions, as many as are about the customers of a block. */
    private void next() {
      List<Row> rows = new ArrayList<>();
      for (; end < questions.size(); end++) {
        if (rows.isEmpty() || another(end)) {
          if (rows.size() == TreeScores.mostTried()) {
            break;
          }
          rows.add(questions.get(end).from());
        }
      }
      block = Optional.of(scores.tried(Row.batch(features, rows)));
      row = 0;
    }
  }
}
