package dev.tranche.cli.train;

/** As {@link JsonTrainTest}, of the native executable. */
class JsonTrainIT extends JsonTrainTest {}
