package dev.tranche.cli.train;

/** As {@link EarlierRunsTest}, of the native executable. */
class EarlierRunsIT extends EarlierRunsTest {}
