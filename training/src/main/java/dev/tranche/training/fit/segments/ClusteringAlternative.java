package dev.tranche.training.fit.segments;

import dev.tranche.training.model.clustering.SegmentAlgorithm;

/**
 * Segments as one algorithm finds them in a sample of the rows.
 *
 * @param segments how many it found
 * @param silhouette mean silhouette of the sampled rows that are in a segment; NaN if there are
 *     fewer than two segments
 * @param agreement adjusted Rand index with the segments of k-means, over the same rows
 * @param elsewhere share of those rows whose nearest centroid is another segment's
 * @param without share of the sampled rows that are in no segment
 * @param centroids {@code float[segments][features]}, standardised
 */
public record ClusteringAlternative(
    SegmentAlgorithm algorithm,
    int segments,
    double silhouette,
    double agreement,
    double elsewhere,
    double without,
    float[][] centroids) {}
