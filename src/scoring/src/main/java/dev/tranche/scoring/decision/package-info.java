/** From a row to a probability, a score, and a decision with its reasons. */
package dev.tranche.scoring.decision;
