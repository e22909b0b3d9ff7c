package dev.tranche.training.report.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tranche.training.evaluate.AttributeSlices;
import dev.tranche.training.evaluate.calibration.CalibrationMethod;
import dev.tranche.training.evaluate.metric.ChanceError;
import dev.tranche.training.evaluate.metric.ConfusionMatrix;
import dev.tranche.training.evaluate.metric.Reliability;
import dev.tranche.training.fit.candidate.FittedModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good a model is on the test set, beside the metrics in the manifest.
 *
 * @param model its name in the bundle
 * @param confusion at its cut-off
 */
public record TestEvaluation(
    String model,
    ConfusionMatrix confusion,
    ModelCalibration calibration,
    List<AttributeSlices> slicesByProtectedAttribute) {
  public TestEvaluation {
    slicesByProtectedAttribute = List.copyOf(slicesByProtectedAttribute);
  }

  /**
   * How far its probabilities can be relied on.
   *
   * @param method the kind of its calibration curve
   * @param heldOutLogLoss what the kinds were compared by
   * @param byChance the calibration error that exactly right probabilities would show on as many
   *     rows
   * @param byChanceHigh what one sample in twenty of them exceeds
   * @param reliability predicted and observed frequency per tenth of the rows
   */
  public record ModelCalibration(
      CalibrationMethod method,
      Map<CalibrationMethod, Double> heldOutLogLoss,
      @JsonProperty("expected_calibration_error_by_chance") double byChance,
      @JsonProperty("expected_calibration_error_by_chance_high_95") double byChanceHigh,
      List<Reliability.Bin> reliability) {
    public ModelCalibration {
      heldOutLogLoss = Collections.unmodifiableMap(new LinkedHashMap<>(heldOutLogLoss));
      reliability = List.copyOf(reliability);
    }
  }

  static TestEvaluation of(FittedModel model) {
    ChanceError chance = ChanceError.of(model.evaluation().probability());
    return new TestEvaluation(
        model.name(),
        model.metrics().confusion(),
        new ModelCalibration(
            model.calibration().method(),
            model.calibrationChoice().heldOutLogLoss(),
            chance.mean(),
            chance.high(),
            model.evaluation().calibrated().reliability().bins()),
        model.evaluation().slices());
  }
}
