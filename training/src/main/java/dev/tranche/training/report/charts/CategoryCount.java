package dev.tranche.training.report.charts;

/** A category of a column, or a value of the target, and the rows that have it. */
public record CategoryCount(String category, long count) {}
