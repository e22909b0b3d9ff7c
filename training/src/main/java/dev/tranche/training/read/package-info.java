/**
 * Reading: CSV files of unknown make into typed columns, whose types are inferred or given. Every
 * error in a user's file is an {@link dev.tranche.base.InputException} with line and column. May
 * use {@code table}, {@code dev.tranche.csv}, and {@code dev.tranche.scoring.value}, which says
 * what a cell means.
 *
 * <p>A column's cells are read block by block by a {@code ColumnReader}, which gives a {@code
 * ColumnChunk} for each block; all chunks together become a {@code ColumnResult}.
 */
package dev.tranche.training.read;
