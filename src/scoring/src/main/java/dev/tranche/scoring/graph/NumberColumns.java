package dev.tranche.scoring.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Memory for a batch's columns of numbers where ONNX Runtime can read it, those of few customers in
 * one piece: to ask for each column's takes longer than to fill it. Not thread-safe.
 */
final class NumberColumns {
  /** Columns begin at multiples of so many bytes, as vector instructions and caches like it. */
  private static final int ALIGNMENT = 64;

  /** Columns that do not fit together into so many bytes get one piece each. */
  private static final int LARGEST_PIECE = 1 << 20;

  private final int bytes;
  private final int apart;
  private ByteBuffer piece = ByteBuffer.allocate(0);
  private int left;

  NumberColumns(Batch batch) {
    this.bytes = Math.multiplyExact(batch.rows(), Float.BYTES);
    this.apart = Math.addExact(bytes, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    for (float[] column : batch.numbers()) {
      left += column.length > 0 ? 1 : 0;
    }
  }

  /** A copy of the next column that is not empty. */
  FloatBuffer next(float[] column) {
    if (piece.remaining() < bytes) {
      boolean together = (long) left * apart <= LARGEST_PIECE;
      piece = ByteBuffer.allocateDirect(together ? left * apart : bytes);
    }
    FloatBuffer values =
        piece.slice(piece.position(), bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
    piece.position(Math.min(piece.limit(), piece.position() + apart));
    left--;
    return values.put(column).flip();
  }
}
