/**
 * Ensembles of decision trees, however they were fitted: margin, exact Shapley values, export of
 * both.
 *
 * <p>May use model. Forest and XGBoost use it.
 */
package dev.tranche.training.model.tree;
