/** Placeholder. */
package dev.tranche.segmentation;
