/**
 * Logistic regression: settings, fitting, export and explanation.
 *
 * <p>May use model.
 */
package dev.tranche.training.model.linear;
