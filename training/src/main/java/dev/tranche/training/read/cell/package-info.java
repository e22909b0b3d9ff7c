/**
 * What the cells of a column could mean: numbers in some style, dates, codes, identifiers. Knows
 * nothing of files and columns; may use {@code table} and {@code dev.tranche.scoring.value}.
 */
package dev.tranche.training.read.cell;
