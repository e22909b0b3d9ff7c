/** Placeholder. */
package dev.tranche.risk;
