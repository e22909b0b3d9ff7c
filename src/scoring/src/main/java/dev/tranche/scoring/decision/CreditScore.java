package dev.tranche.scoring.decision;

/**
 * A probability of default on the scorecard's scale.
 *
 * @param score the more points, the better
 * @param band name of the band they lie in
 */
public record CreditScore(int score, String band) {}
