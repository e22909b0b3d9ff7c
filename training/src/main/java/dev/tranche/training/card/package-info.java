/**
 * A scorecard as people read, sign and use it: its table, and the same points in SQL.
 *
 * <p>May use model, and features of src/scoring.
 */
package dev.tranche.training.card;
