package dev.tranche.training.report.markdown;

import dev.tranche.training.model.ModelKind;
import dev.tranche.training.spec.FamilyCatalogue;
import java.util.Arrays;
import java.util.Map;

/** What the card's words are called in English. */
final class CardNames {
  private static final Map<String, String> METRICS =
      Map.of(
          "roc_auc", "ROC-AUC",
          "average_precision", "PR-AUC",
          "kolmogorov_smirnov", "KS",
          "f1", "F1",
          "brier", "Brier score",
          "expected_calibration_error", "calibration error",
          "expected_calibration_error_uncalibrated", "calibration error before calibration");

  /** Of a model; of a family that is not known here its own. */
  String model(String name) {
    return Arrays.stream(ModelKind.values())
        .filter(kind -> kind.word().equals(name))
        .findFirst()
        .map(kind -> FamilyCatalogue.of(kind).title())
        .orElse(name);
  }

  /** Of a metric; of one that is not known here its own. */
  String metric(String name) {
    return METRICS.getOrDefault(name, words(name));
  }

  /** Words that are joined in the document. */
  String words(String joined) {
    return joined.replace('_', ' ');
  }
}
