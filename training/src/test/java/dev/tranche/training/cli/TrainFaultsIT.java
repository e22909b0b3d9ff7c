package dev.tranche.training.cli;

/** As {@link TrainFaultsTest}, of the native executable. */
class TrainFaultsIT extends TrainFaultsTest {}
