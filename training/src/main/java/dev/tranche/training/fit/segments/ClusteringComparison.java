package dev.tranche.training.fit.segments;

import dev.tranche.training.model.clustering.SegmentAlgorithm;

/**
 * What one algorithm makes of a sample of the rows.
 *
 * @param segments how many it found
 * @param silhouette mean silhouette of the sampled rows that are in a segment; NaN if there are
 *     fewer than two segments
 * @param agreementWithKmeans adjusted Rand index with the segments of k-means, over the same rows
 * @param shareNearerToAnotherSegment of those rows, by the distance to the centroids
 * @param shareInNoSegment of the sampled rows
 */
public record ClusteringComparison(
    SegmentAlgorithm algorithm,
    int segments,
    double silhouette,
    double agreementWithKmeans,
    double shareNearerToAnotherSegment,
    double shareInNoSegment) {}
