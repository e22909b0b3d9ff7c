package dev.tranche.training.table;

/** One typed column of a {@link Table}. */
public sealed interface Column permits NumericColumn, CategoricalColumn, IdColumn {
  /** The name in the file's header, without surrounding blanks. */
  String name();

  /** How many rows the column has, missing ones included. */
  int rows();
}
