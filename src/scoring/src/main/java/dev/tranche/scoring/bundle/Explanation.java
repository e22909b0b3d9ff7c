package dev.tranche.scoring.bundle;

/**
 * The graph that gives a model's reasons.
 *
 * @param file its file beside the manifest
 * @param sha256 of the file, 64 hexadecimal digits
 * @param baseValue the margin before any reason: together with a row's contributions it sums to the
 *     row's margin
 */
public record Explanation(String file, String sha256, double baseValue) {}
