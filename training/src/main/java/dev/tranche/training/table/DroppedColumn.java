package dev.tranche.training.table;

/**
 * A column left out of the table because no model can learn from it.
 *
 * @param reason a phrase for the report, such as {@code more than 255 categories}
 */
public record DroppedColumn(String column, String reason) {}
