package dev.tranche.training.spec;

/**
 * When a model that was trained again should follow the one before. All are about rows that neither
 * was fitted to.
 *
 * @param leastGain in ROC-AUC, beside that it must be beyond chance
 * @param mostGain in ROC-AUC that is believed; more is looked into first
 * @param mostCalibrationErrorRise by which the expected calibration error may grow
 * @param mostFlipped share of the customers of whom something else may be decided
 */
public record PromotionRules(
    double leastGain, double mostGain, double mostCalibrationErrorRise, double mostFlipped) {
  /** Any gain beyond chance, if it is not too good to be true and does not turn all around. */
  public static final PromotionRules USUAL = new PromotionRules(0, .1, .02, .25);
}
