package dev.tranche.training.report;

/**
 * One column of the file.
 *
 * @param missing rows whose value is blank or stands for no value
 * @param infinite rows whose value is an infinity
 * @param distribution of the remaining values
 */
public record ColumnSummary(String name, long missing, long infinite, Distribution distribution) {}
