package dev.tranche.scoring.bundle;

/**
 * The graph that gives a model's reasons.
 *
 * @param baseValue the margin before any reason: together with a row's contributions it sums to the
 *     row's margin
 */
public record Explanation(HashedFile graph, double baseValue) {}
