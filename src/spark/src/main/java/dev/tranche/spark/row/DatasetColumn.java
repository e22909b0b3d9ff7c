package dev.tranche.spark.row;

import java.io.Serializable;

/**
 * Where a feature's value is.
 *
 * @param feature its name
 * @param place of its column in the rows that an executor is given
 * @param kind how a cell is taken
 */
record DatasetColumn(String feature, int place, CellKind kind) implements Serializable {}
