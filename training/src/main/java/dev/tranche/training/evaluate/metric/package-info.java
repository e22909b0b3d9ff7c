/**
 * Figures and curves on probabilities and labels, with bootstrap intervals. Uses plain arrays, no
 * models.
 */
package dev.tranche.training.evaluate.metric;
