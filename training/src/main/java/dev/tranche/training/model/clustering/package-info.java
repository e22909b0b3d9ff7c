/**
 * Other clusterings of customers, to compare k-means with: Ward, HDBSCAN.
 *
 * <p>May use model and model.kmeans.
 */
package dev.tranche.training.model.clustering;
