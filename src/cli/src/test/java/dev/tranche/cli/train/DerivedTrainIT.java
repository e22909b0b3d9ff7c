package dev.tranche.cli.train;

/** As {@link DerivedTrainTest}, of the native executable. */
class DerivedTrainIT extends DerivedTrainTest {}
