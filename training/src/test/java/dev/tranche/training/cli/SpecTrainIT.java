package dev.tranche.training.cli;

/** As {@link SpecTrainTest}, of the native executable. */
class SpecTrainIT extends SpecTrainTest {}
