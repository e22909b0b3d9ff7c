package dev.tranche.training.fit;

import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.table.Table;

/**
 * Rows of a table as a caller would send them.
 *
 * @param preparation what models do to them first
 * @param rows their numbers in the table
 */
public record RawRows(Preparation preparation, Table table, int[] rows) {}
