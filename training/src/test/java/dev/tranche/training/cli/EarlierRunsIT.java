package dev.tranche.training.cli;

/** As {@link EarlierRunsTest}, of the native executable. */
class EarlierRunsIT extends EarlierRunsTest {}
