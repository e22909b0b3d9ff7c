package dev.tranche.training.report.document;

import dev.tranche.training.evaluate.approval.ApprovalCurve;
import dev.tranche.training.evaluate.approval.RankCorrelation;
import dev.tranche.training.evaluate.approval.SwapSet;
import dev.tranche.training.evaluate.explain.FeatureImportance;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.report.explain.ExplainedRows;
import java.util.List;

/**
 * How the champion and a simpler model differ on the test part.
 *
 * @param model the other model's name
 * @param rankCorrelation Spearman's rho of their probabilities; 1 if they order customers alike
 * @param approvalRate the champion's at its cut-off, 0 … 1
 * @param swapSet who is approved by which, at the cut-off of the other model that comes nearest to
 *     this approval rate
 * @param importance what the other model goes by, see {@link ModelExplanation}
 */
public record ModelComparison(
    String model,
    double rankCorrelation,
    double approvalRate,
    SwapSet swapSet,
    List<FeatureImportance> importance) {
  public ModelComparison {
    importance = List.copyOf(importance);
  }

  /**
   * Compares.
   *
   * @param label 0 or 1 per row of the test part
   */
  static ModelComparison of(FittedModel champion, ExplainedRows other, byte[] label) {
    float[] probability = champion.evaluation().probability();
    float[] others = other.model().evaluation().probability();
    int approved = 0;
    for (float one : probability) {
      approved += one < champion.cutOff() ? 1 : 0;
    }
    double rate = (double) approved / probability.length;
    double otherCutOff = ApprovalCurve.of(others, label).nearest(rate).cutOff();
    return new ModelComparison(
        other.model().name(),
        RankCorrelation.of(probability, others),
        rate,
        SwapSet.of(probability, champion.cutOff(), others, otherCutOff, label),
        ModelExplanation.most(other));
  }
}
