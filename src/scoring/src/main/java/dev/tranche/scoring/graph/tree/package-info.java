/**
 * The trees of an ensemble in arrays, and what they say: where many rows end in them, and what they
 * add for each of the values that a column may have. It knows columns of numbers, no features.
 */
package dev.tranche.scoring.graph.tree;
