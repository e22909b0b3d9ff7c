/**
 * Random forest: settings, fitting, out-of-bag margins.
 *
 * <p>May use model and model.tree.
 */
package dev.tranche.training.model.forest;
