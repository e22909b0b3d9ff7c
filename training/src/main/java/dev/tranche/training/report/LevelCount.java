package dev.tranche.training.report;

/** A value of a categorical column or of the target, and the rows that have it. */
public record LevelCount(String level, long count) {}
