package dev.tranche.training.report.markdown;

/**
 * What a source says, in short.
 *
 * @param address of the source on the web
 */
record SourcedNote(String sentences, String address) {}
