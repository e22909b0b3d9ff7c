package dev.tranche.batch.replay;

/**
 * What was found of people's reviews.
 *
 * @param reviews all of them
 * @param linked to a decision of the log that was referred
 * @param flawed those that are of none
 */
public record ReviewSummary(long reviews, long linked, long flawed) {}
