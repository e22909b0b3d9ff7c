/**
 * Whole files as the models of a bundle take them. May use {@code dev.tranche.csv} and {@code
 * dev.tranche.scoring}; what a cell means is said there.
 */
package dev.tranche.batch;
