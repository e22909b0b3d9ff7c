/**
 * Delimited text: a file's encoding, dialect, header and rows, and errors by line and column. It
 * knows nothing of what cells mean. May use {@code dev.tranche.base} and FastCSV, the latter in
 * {@code RowCursor} and {@code CsvRows} alone.
 *
 * <p>{@link dev.tranche.csv.CsvFile} opens a file; its rows come in {@link dev.tranche.csv.Block}s,
 * which several threads may read at once, each with a {@link dev.tranche.csv.BlockScan} of its own
 * that deals the cells out to a {@link dev.tranche.csv.CellReader} per column, or a {@link
 * dev.tranche.csv.RowScan} that says where each row ends.
 */
package dev.tranche.csv;
