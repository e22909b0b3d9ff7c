package dev.tranche.training.report;

/**
 * One number of segments that was tried.
 *
 * @param inertia sum of squared distances to the nearest centre, on standardised features
 * @param silhouette mean silhouette coefficient, −1 … 1; NaN if not computed
 */
public record ClusterTrial(int k, double inertia, double silhouette) {}
