package dev.tranche.training.fit.segments;

/**
 * Segments as one algorithm finds them in a sample of the rows.
 *
 * @param comparison with those of k-means
 * @param centroids {@code float[segments][features]}, standardised; none if there are fewer than
 *     two segments
 */
public record ClusteringAlternative(ClusteringComparison comparison, float[][] centroids) {}
