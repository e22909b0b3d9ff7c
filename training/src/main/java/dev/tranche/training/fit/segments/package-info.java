/**
 * Segments of customers: fitting, names, what became of the previous ones.
 *
 * <p>May use all rooms up to spec.
 */
package dev.tranche.training.fit.segments;
