package dev.tranche.segmentation.answer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The bytes of an answer, which are given away where they are: it may be some megabytes. */
final class AnswerBuffer extends ByteArrayOutputStream {
  /**
   * @param size bytes expected; there may be more
   */
  AnswerBuffer(int size) {
    super(size);
  }

  /** To be called once, after the last byte. */
  synchronized ByteBuffer given() {
    return ByteBuffer.wrap(buf, 0, count);
  }
}
