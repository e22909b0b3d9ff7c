package dev.tranche.training.evaluate.period;

import dev.tranche.scoring.bundle.Interval;
import java.util.Optional;

/**
 * A classifier's figures on those rows of a period that it was not fitted to.
 *
 * @param count of these rows
 * @param meanProbability near their default rate where the classifier is calibrated for the period
 * @param rocAuc NaN with fewer rows of either class than are worth one
 * @param rocAucInterval 95 %, of a ROC-AUC that is given
 * @param scoreStability against the reference; empty where that has no other rows
 */
public record HeldOutFigures(
    DefaultCount count,
    double meanProbability,
    double rocAuc,
    Optional<Interval> rocAucInterval,
    Optional<ScoreStability> scoreStability) {}
