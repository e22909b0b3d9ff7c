package dev.tranche.cli.train;

/** As {@link TrainCommandTest}, of the native executable. */
class TrainCommandIT extends TrainCommandTest {}
