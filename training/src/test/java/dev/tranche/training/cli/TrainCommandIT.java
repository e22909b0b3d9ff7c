package dev.tranche.training.cli;

/** As {@link TrainCommandTest}, of the native executable. */
class TrainCommandIT extends TrainCommandTest {}
