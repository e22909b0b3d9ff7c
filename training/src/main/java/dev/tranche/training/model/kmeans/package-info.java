/**
 * k-means: seeding, several starts, assignment.
 *
 * <p>May use model.
 */
package dev.tranche.training.model.kmeans;
