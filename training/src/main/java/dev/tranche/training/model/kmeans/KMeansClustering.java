package dev.tranche.training.model.kmeans;

/**
 * Rows in k groups, the largest group first.
 *
 * @param centroids {@code float[k][features]}
 * @param labels per row the index of the nearest centroid; of equally near ones the lowest
 * @param inertia sum of the squared distances of all rows to their centroid
 * @param iterations how many times rows were assigned and centroids moved
 */
public record KMeansClustering(float[][] centroids, int[] labels, double inertia, int iterations) {}
