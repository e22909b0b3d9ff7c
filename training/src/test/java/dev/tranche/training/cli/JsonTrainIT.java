package dev.tranche.training.cli;

/** As {@link JsonTrainTest}, of the native executable. */
class JsonTrainIT extends JsonTrainTest {}
