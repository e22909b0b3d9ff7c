package dev.tranche.training.report;

import dev.tranche.training.evaluate.AttributeSlices;
import dev.tranche.training.evaluate.metric.GainsTable;
import dev.tranche.training.evaluate.metric.Reliability;
import java.util.List;

/**
 * How far a model's probabilities can be relied on, on the test part.
 *
 * @param calibration kind of the calibration curve, such as {@code beta}
 * @param errorBefore expected calibration error of the model's own probabilities
 * @param errorAfter the same of the calibrated ones
 * @param errorByChance what exactly right probabilities would show on as many rows
 * @param before predicted and observed frequency per tenth of the rows, without calibration
 * @param after the same with calibration
 * @param gains per tenth of the rows, the riskiest first
 * @param slices per protected attribute
 * @param points how the scorecard's points are spread
 */
public record ModelEvaluationFigures(
    String calibration,
    double errorBefore,
    double errorAfter,
    double errorByChance,
    List<Reliability.Bin> before,
    List<Reliability.Bin> after,
    List<GainsTable.Decile> gains,
    List<AttributeSlices> slices,
    PointsDistribution points) {
  public ModelEvaluationFigures {
    before = List.copyOf(before);
    after = List.copyOf(after);
    gains = List.copyOf(gains);
    slices = List.copyOf(slices);
  }
}
