/**
 * From a model's margin to a probability: Platt scaling, beta calibration, isotonic regression, and
 * the choice among them.
 */
package dev.tranche.training.evaluate.calibration;
