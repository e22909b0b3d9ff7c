package dev.tranche.training.fit.selection;

import dev.tranche.training.model.Balance;

/**
 * What one way of balancing gave one model in cross-validation.
 *
 * @param model its name in the bundle
 * @param auc mean ROC-AUC over the folds left out
 * @param standardError of that mean
 * @param chosen whether the model was fitted so in the end
 */
public record BalanceTrial(
    String model, Balance balance, double auc, double standardError, boolean chosen) {}
