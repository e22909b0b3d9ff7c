/** How good a clustering is: silhouette, stability under resampling, and the number of clusters. */
package dev.tranche.training.evaluate.clusters;
