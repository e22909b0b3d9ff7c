package dev.tranche.scoring.value;

/** Looks for what is wrong with a customer's values besides their types. */
public interface RowCheck {
  /** Takes every row. */
  RowCheck NONE = (row, violations) -> {};

  /**
   * Adds what is wrong.
   *
   * @param row in the bundle's feature order; what was refused already is missing in it
   */
  void check(Row row, ViolationList violations);
}
