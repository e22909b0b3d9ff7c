package dev.tranche.cli.train;

/** As {@link RealFilesTrainTest}, of the native executable. */
class RealFilesTrainIT extends RealFilesTrainTest {}
