/**
 * From a row to a segment, how sure that is, and what sets the customer apart; uses what {@code
 * decision} says of values.
 */
package dev.tranche.scoring.decision.segment;
