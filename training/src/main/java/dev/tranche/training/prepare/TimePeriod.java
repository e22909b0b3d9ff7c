package dev.tranche.training.prepare;

/**
 * Rows of one part of the split that are of about one time.
 *
 * @param name such as {@code 2023-Q4}; of times that are numbers the range of its rows
 * @param from the earliest time of its rows
 * @param to the latest
 * @param rows of the table, ascending
 */
public record TimePeriod(String name, SplitPart part, String from, String to, int[] rows) {}
