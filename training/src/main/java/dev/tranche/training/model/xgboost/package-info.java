/**
 * Gradient boosting by XGBoost: settings, fitting, early stopping.
 *
 * <p>May use model and model.tree.
 */
package dev.tranche.training.model.xgboost;
