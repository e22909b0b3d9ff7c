package dev.tranche.training.report.document;

import dev.tranche.training.evaluate.explain.FeatureImportance;
import dev.tranche.training.report.explain.ExplainedRows;
import java.util.List;

/**
 * What the champion goes by.
 *
 * @param model its name
 * @param rows of the test part, evenly chosen, that the importance was taken on
 * @param importance the most important features first; of many the first sixty
 * @param reasons what customers are told
 */
public record ModelExplanation(
    String model, int rows, List<FeatureImportance> importance, ReasonFrequencies reasons) {
  private static final int MOST = 60;

  public ModelExplanation {
    importance = List.copyOf(importance);
  }

  static ModelExplanation of(ExplainedRows explained, ReasonFrequencies reasons) {
    return new ModelExplanation(
        explained.model().name(), explained.rows().length, most(explained), reasons);
  }

  static List<FeatureImportance> most(ExplainedRows explained) {
    return explained.importance().stream().limit(MOST).toList();
  }
}
