/**
 * Specs of risk models and of segments, read from YAML: the real settings, no copies of them.
 *
 * <p>May use all rooms up to evaluate: table, read, model, prepare, smote, evaluate.
 */
package dev.tranche.training.spec;
