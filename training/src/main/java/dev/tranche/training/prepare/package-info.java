/**
 * From columns to features: derived features, imputing, the order of categories, splits and folds.
 */
package dev.tranche.training.prepare;
