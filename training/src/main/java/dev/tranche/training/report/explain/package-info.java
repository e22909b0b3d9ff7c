/** Shapley values of the test part, which page and model card tell of. */
package dev.tranche.training.report.explain;
