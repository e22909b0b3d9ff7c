package dev.tranche.scoring.decision;

/**
 * A probability of default on the scorecard's scale.
 *
 * @param points the more, the better
 * @param band name of the band they lie in
 */
public record CreditScore(int points, String band) {}
