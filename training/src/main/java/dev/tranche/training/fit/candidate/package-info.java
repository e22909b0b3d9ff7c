/**
 * One model on its way: its rows, balanced, its settings, its out-of-fold margins.
 *
 * <p>May use all rooms up to spec.
 */
package dev.tranche.training.fit.candidate;
