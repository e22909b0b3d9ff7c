/** Rows whose outcome is known: with two labels, and old enough for a default to have shown. */
package dev.tranche.training.prepare.outcome;
