package dev.tranche.training.fit.selection;

/**
 * What some settings of one model gave in cross-validation.
 *
 * @param model its name in the bundle
 * @param settings for people
 * @param auc mean ROC-AUC over the folds left out
 * @param standardError of that mean
 * @param chosen whether the model was fitted so in the end
 */
public record SettingsTrial(
    String model, String settings, double auc, double standardError, boolean chosen) {}
