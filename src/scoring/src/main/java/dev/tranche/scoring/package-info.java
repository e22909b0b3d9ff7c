/** Placeholder. */
package dev.tranche.scoring;
