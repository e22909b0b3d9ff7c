package dev.tranche.scoring.bundle;

/**
 * A band of the scorecard.
 *
 * @param name such as {@code A}
 * @param lowestPoints that still belong to it
 */
public record ScoreBand(String name, int lowestPoints) {}
