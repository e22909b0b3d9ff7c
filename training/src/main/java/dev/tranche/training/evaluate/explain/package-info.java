/** What Shapley values of many rows tell of a model: which features matter, and how. */
package dev.tranche.training.evaluate.explain;
