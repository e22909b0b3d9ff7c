package dev.tranche.segmentation;

import java.nio.ByteBuffer;

/** An answer as it goes, for Funqy to hand back. */
record AnswerBytes(ByteBuffer json) {}
