package dev.tranche.training.report;

import dev.tranche.training.evaluate.approval.ApprovalCurve;
import dev.tranche.training.evaluate.approval.SwapSet;
import dev.tranche.training.evaluate.explain.FeatureDependence;
import dev.tranche.training.evaluate.explain.FeatureImportance;
import dev.tranche.training.report.charts.ApprovalCharts;
import dev.tranche.training.report.charts.ExplanationCharts;
import dev.tranche.training.report.charts.WorkedCustomer;
import dev.tranche.training.report.document.ModelComparison;
import dev.tranche.training.report.document.ModelExplanation;
import dev.tranche.training.report.document.ReasonFrequencies;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Why the models of {@link SampleRuns} might say what they say. */
final class SampleExplanation {
  private SampleExplanation() {}

  static ExplanationCharts charts(List<String> features) {
    return new ExplanationCharts(
        features.stream()
            .map(
                name ->
                    new FeatureDependence(
                        name,
                        List.of(
                            new FeatureDependence.Group("under 3 " + name, 300, -0.4, -0.7, -0.1),
                            new FeatureDependence.Group("3 and over", 250, 0.3, -0.1, 0.9),
                            new FeatureDependence.Group("missing", 50, 0.1, 0, 0.2))))
            .toList(),
        IntStream.of(5, 25, 50, 75, 95)
            .mapToObj(
                percentile ->
                    new WorkedCustomer(
                        percentile,
                        percentile / 100.0,
                        -1.5,
                        -1.5 + percentile / 50.0,
                        List.of(
                            new WorkedCustomer.GroupedContribution(
                                features.get(0), "under 3", percentile / 50.0 - 0.1)),
                        0.1))
            .toList());
  }

  static ApprovalCharts approval(List<String> models) {
    return new ApprovalCharts(
        Optional.of(new ApprovalCharts.ErrorCosts(1, 5)),
        models.size() > 1 ? Optional.of(models.get(1)) : Optional.empty(),
        models.size() > 1 ? List.of(swap(0.3), swap(0.5), swap(0.7)) : List.of());
  }

  private static SwapSet swap(double share) {
    SampleCharts.Scored rows = SampleCharts.Scored.sample();
    float[] other = rows.squared();
    for (int i = 0; i < other.length; i += 3) {
      other[i] = 1 - other[i];
    }
    return SwapSet.of(
        rows.probability(),
        ApprovalCurve.of(rows.probability(), rows.label()).nearest(share).cutOff(),
        other,
        ApprovalCurve.of(other, rows.label()).nearest(share).cutOff(),
        rows.label());
  }

  static ModelExplanation explanation(String champion, List<String> features) {
    return new ModelExplanation(
        champion,
        600,
        importance(features),
        new ReasonFrequencies(
            120,
            List.of(
                new ReasonFrequencies.Frequency("INCOME_LOW", "Income is low.", 80),
                new ReasonFrequencies.Frequency("AGE_LOW", features.get(0) + " is low.", 7))));
  }

  static Optional<ModelComparison> comparison(List<String> models, List<String> features) {
    return models.size() > 1
        ? Optional.of(
            new ModelComparison(models.get(1), 0.87, 0.5, swap(0.5), importance(features)))
        : Optional.empty();
  }

  private static List<FeatureImportance> importance(List<String> features) {
    float[][] contributions = new float[1][features.size()];
    for (int f = 0; f < features.size(); f++) {
      contributions[0][f] = 1f / (f + 1);
    }
    return FeatureImportance.of(features, contributions);
  }
}
