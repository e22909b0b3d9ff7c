/** From a row to a probability, a score, a decision with its reasons, or a segment. */
package dev.tranche.scoring.decision;
