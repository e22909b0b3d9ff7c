package dev.tranche.scoring.audit;

/**
 * What a decision was made with.
 *
 * @param bundle its version
 * @param model its name
 * @param policy its version
 */
public record ScoredBy(String bundle, String model, String policy) {}
