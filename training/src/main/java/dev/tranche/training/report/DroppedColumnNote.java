package dev.tranche.training.report;

/** A column that is no feature, and why, in a few words for the reader. */
public record DroppedColumnNote(String name, String reason) {}
