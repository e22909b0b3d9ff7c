/**
 * Choices by cross-validation: balancing, settings, champion.
 *
 * <p>May use fit.candidate and all that it may use.
 */
package dev.tranche.training.fit.selection;
