package dev.tranche.training.fit;

import dev.tranche.training.evaluate.Metrics;
import dev.tranche.training.evaluate.PlattScaling;
import dev.tranche.training.evaluate.RocCurve;
import dev.tranche.training.model.RiskModel;

/**
 * A calibrated classifier and how good it is.
 *
 * @param name as in the bundle
 * @param cutOff the probability from which a customer counts as a default: the one with the highest
 *     F1 on the calibration part
 * @param calibrationAuc ROC-AUC on the calibration part
 * @param metrics on the test part, at the cut-off
 * @param roc on the test part
 */
public record FittedModel(
    String name,
    RiskModel model,
    PlattScaling calibration,
    float cutOff,
    double calibrationAuc,
    Metrics metrics,
    RocCurve roc) {}
