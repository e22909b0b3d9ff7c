package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The model card's figures, computed again from the answers that the bundle gives for the test
 * rows: by their definitions, pair by pair and row by row, with no code of the training's.
 * Splitting by time says which rows those are.
 */
class CardFiguresTest {
  @TempDir private Path folder;

  @Test
  void areThoseOfTheScoredTestRows() throws Exception {
    TimeSplitModels models = TimeSplitModels.train(folder);
    JsonNode card = models.card();
    for (int m = 0; m < card.get("models").size(); m++) {
      JsonNode model = card.get("models").get(m);
      List<TestRow> scored = models.scored(model.get("name").asText());
      assertFigures(model, card.get("evaluation").get(m).get("confusion"), scored);
    }
  }

  private static void assertFigures(JsonNode model, JsonNode confusion, List<TestRow> scored) {
    String of = model.get("name").asText();
    JsonNode metrics = model.get("metrics");
    double cutOff = model.get("cut_off").asDouble();
    double truePositives =
        scored.stream().filter(it -> it.defaulted() && it.probability() >= cutOff).count();
    double falsePositives =
        scored.stream().filter(it -> !it.defaulted() && it.probability() >= cutOff).count();
    double defaults = scored.stream().filter(TestRow::defaulted).count();
    double rows = scored.size();
    assertEquals(truePositives, confusion.get("true_positives").asDouble(), of);
    assertEquals(falsePositives, confusion.get("false_positives").asDouble(), of);
    assertEquals(defaults - truePositives, confusion.get("false_negatives").asDouble(), of);
    assertEquals(rows - defaults - falsePositives, confusion.get("true_negatives").asDouble(), of);
    double precision = truePositives / (truePositives + falsePositives);
    double recall = truePositives / defaults;
    assertEquals(
        (rows - defaults - falsePositives + truePositives) / rows,
        metrics.get("accuracy").asDouble(),
        1e-9,
        of);
    assertEquals(precision, metrics.get("precision").asDouble(), 1e-9, of);
    assertEquals(recall, metrics.get("recall").asDouble(), 1e-9, of);
    assertEquals(
        2 * precision * recall / (precision + recall), metrics.get("f1").asDouble(), 1e-9, of);
    // Of isotonic steps and saturated floats many probabilities are equal: a tie counts half.
    double won = 0;
    double gap = 0;
    for (TestRow one : scored) {
      double bad = 0;
      double good = 0;
      for (TestRow other : scored) {
        if (one.defaulted() && !other.defaulted()) {
          won +=
              one.probability() > other.probability()
                  ? 1
                  : one.probability() == other.probability() ? 0.5 : 0;
        }
        bad += other.defaulted() && other.probability() >= one.probability() ? 1 : 0;
        good += !other.defaulted() && other.probability() >= one.probability() ? 1 : 0;
      }
      gap = Math.max(gap, bad / defaults - good / (rows - defaults));
    }
    assertEquals(won / defaults / (rows - defaults), metrics.get("roc_auc").asDouble(), 1e-6, of);
    assertEquals(gap, metrics.get("kolmogorov_smirnov").asDouble(), 1e-6, of);
    double brier =
        scored.stream()
            .mapToDouble(it -> Math.pow(it.probability() - (it.defaulted() ? 1 : 0), 2))
            .sum();
    assertEquals(brier / rows, metrics.get("brier").asDouble(), 1e-6, of);
    double loss =
        scored.stream()
            .mapToDouble(it -> -Math.log(it.defaulted() ? it.probability() : 1 - it.probability()))
            .sum();
    assertEquals(loss / rows, metrics.get("log_loss").asDouble(), 1e-5, of);
  }
}
