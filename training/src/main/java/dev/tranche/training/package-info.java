/** Placeholder. */
package dev.tranche.training;
