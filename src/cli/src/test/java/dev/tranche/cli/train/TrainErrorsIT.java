package dev.tranche.cli.train;

/** As {@link TrainErrorsTest}, of the native executable. */
class TrainErrorsIT extends TrainErrorsTest {}
