/**
 * Fitted models as bundles: proof that each graph gives the model's own results, then the files,
 * swapped in as one folder. Uses everything but the report.
 */
package dev.tranche.training.bundle;
