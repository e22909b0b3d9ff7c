package dev.tranche.training.report.charts;

import dev.tranche.training.evaluate.approval.ApprovalCurve;
import dev.tranche.training.evaluate.approval.SwapSet;
import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.report.explain.RiskExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a cut-off is worth, drawn.
 *
 * @param costs of both errors, if the spec gives them
 * @param other the model that the champion is compared with, if there is one
 * @param swaps between the two, where both approve as nearly as can be the same share; in steps of
 *     that share, ascending
 */
public record ApprovalCharts(
    Optional<ErrorCosts> costs, Optional<String> other, List<SwapSet> swaps) {
  private static final int STEPS = 20;

  public ApprovalCharts {
    swaps = List.copyOf(swaps);
  }

  /**
   * What the spec says of costs.
   *
   * @param falsePositive of a good customer declined
   * @param falseNegative of a bad one approved, in the same unit
   */
  public record ErrorCosts(double falsePositive, double falseNegative) {}

  static ApprovalCharts of(RiskFit fit, RiskExplanation explanation) {
    Optional<FittedModel> other = explanation.other().map(explained -> explained.model());
    return new ApprovalCharts(
        fit.spec()
            .decisions()
            .cutOffs()
            .filter(CutOffRule.Costs.class::isInstance)
            .map(CutOffRule.Costs.class::cast)
            .map(costs -> new ErrorCosts(costs.falsePositive(), costs.falseNegative())),
        other.map(FittedModel::name),
        other
            .map(
                model ->
                    swaps(
                        explanation.champion().model().evaluation().probability(),
                        model.evaluation().probability(),
                        fit.table().target().labels(fit.table().split().test())))
            .orElseGet(List::of));
  }

  static List<SwapSet> swaps(float[] probability, float[] otherProbability, byte[] label) {
    ApprovalCurve champions = ApprovalCurve.of(probability, label);
    ApprovalCurve others = ApprovalCurve.of(otherProbability, label);
    List<SwapSet> swaps = new ArrayList<>();
    for (int step = 1; step < STEPS; step++) {
      ApprovalCurve.CutOffPoint point = champions.nearest((double) step / STEPS);
      double share = (double) point.approved() / label.length;
      swaps.add(
          SwapSet.of(
              probability,
              point.cutOff(),
              otherProbability,
              others.nearest(share).cutOff(),
              label));
    }
    return swaps;
  }
}
