/** Placeholder. */
package dev.tranche.lambda;
