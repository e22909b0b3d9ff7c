package dev.tranche.segmentation;

/** An answer as it goes, for Funqy to hand back. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record AnswerBytes(byte[] json) {}
