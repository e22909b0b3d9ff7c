/**
 * Scorecards: bins per feature, their weight of evidence, points that are whole numbers.
 *
 * <p>May use model and model.linear.
 */
package dev.tranche.training.model.scorecard;
