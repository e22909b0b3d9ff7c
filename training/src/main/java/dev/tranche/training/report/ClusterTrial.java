package dev.tranche.training.report;

/**
 * One number of segments that was tried.
 *
 * @param inertia sum of squared distances to the nearest centre, on standardised features
 * @param silhouette mean silhouette coefficient, −1 … 1; NaN if not computed
 * @param kneeHeight how far the inertia lies below the straight line over all numbers, 0 … 1
 * @param stability mean adjusted Rand index between fits on resamples
 * @param worth what the choice goes by: {@code stability · (kneeHeight + silhouette)}
 */
public record ClusterTrial(
    int k, double inertia, double silhouette, double kneeHeight, double stability, double worth) {}
