package dev.tranche.training.cli;

/** As {@link RealFilesTrainTest}, of the native executable. */
class RealFilesTrainIT extends RealFilesTrainTest {}
