package dev.tranche.cli.train;

/** As {@link SpecTrainTest}, of the native executable. */
class SpecTrainIT extends SpecTrainTest {}
