/**
 * The values of missing or doubtful features with which a model finds a customer's risk highest. It
 * asks the model, by {@code graph}, and knows no decision.
 */
package dev.tranche.scoring.adverse;
