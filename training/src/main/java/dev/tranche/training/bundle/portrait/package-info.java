/**
 * Segments in words: how often their customers default, what sets them apart, and what that
 * suggests. Uses what was fitted, of both tasks, and nothing of the bundle's other packages.
 */
package dev.tranche.training.bundle.portrait;
