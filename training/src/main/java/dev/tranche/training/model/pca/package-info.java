/**
 * Principal components.
 *
 * <p>May use model.
 */
package dev.tranche.training.model.pca;
