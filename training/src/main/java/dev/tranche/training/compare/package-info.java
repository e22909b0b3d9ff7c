/**
 * A bundle that was trained again beside the one before it: on the same rows, which neither was
 * fitted to, and whether it should follow. May use all rooms up to the bundle's, and {@code
 * dev.tranche.scoring}.
 */
package dev.tranche.training.compare;
