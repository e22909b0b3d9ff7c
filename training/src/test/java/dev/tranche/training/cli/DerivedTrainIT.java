package dev.tranche.training.cli;

/** As {@link DerivedTrainTest}, of the native executable. */
class DerivedTrainIT extends DerivedTrainTest {}
