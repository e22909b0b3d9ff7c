package dev.tranche.training.data;

/**
 * A column left out of the table because no model can learn from it.
 *
 * @param reason a phrase for the report, such as {@code more than 255 levels}
 */
public record Dropped(String column, String reason) {}
