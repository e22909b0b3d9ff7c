package dev.tranche.segmentation;

/** An event as it came, for Funqy to hand over. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record EventBytes(byte[] json) {}
