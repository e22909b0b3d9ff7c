/**
 * Typed columns in memory, whatever they were read from: numbers, categories, identifiers, and the
 * labels to learn. May use {@code dev.tranche.base} and the words for missing values in {@code
 * dev.tranche.scoring.value}, and nothing else of training.
 */
package dev.tranche.training.table;
