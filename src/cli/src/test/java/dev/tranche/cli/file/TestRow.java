package dev.tranche.cli.file;

/**
 * A customer whom nothing was fitted to, with the answer that a model gives.
 *
 * @param score in points
 * @param age in whole years, which no model sees
 */
record TestRow(double probability, int score, boolean defaulted, int age) {}
