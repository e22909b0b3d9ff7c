package dev.tranche.training.report;

/**
 * The segments that one algorithm finds in a sample of the customers.
 *
 * @param chosen whether it is the one that is served
 * @param silhouette mean over the sampled customers in a segment; NaN if there are no segments
 * @param agreement adjusted Rand index with k-means, 1 if they are the same
 * @param elsewhere share of those customers whose nearest centroid is another segment's
 * @param without share of the sampled customers in no segment
 */
public record ClusteringTrial(
    String name,
    boolean chosen,
    int segments,
    double silhouette,
    double agreement,
    double elsewhere,
    double without) {}
