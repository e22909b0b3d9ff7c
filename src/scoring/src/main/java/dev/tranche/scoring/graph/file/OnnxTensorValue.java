package dev.tranche.scoring.graph.file;

import java.nio.ByteBuffer;

/**
 * A tensor that stands in an ONNX file: a TensorProto of floats or whole numbers.
 *
 * @param name empty where it is an attribute's
 * @param dimensions none for a single number
 * @param floats whether it holds floats
 * @param numbers the whole numbers, or the floats' bits
 */
public record OnnxTensorValue(String name, int[] dimensions, boolean floats, Numbers numbers) {
  private static final int DIMENSIONS = 1;
  private static final int TYPE = 2;
  private static final int FLOATS = 4;
  private static final int INT32S = 5;
  private static final int INT64S = 7;
  private static final int NAME = 8;
  private static final int RAW = 9;

  private static final int FLOAT = 1;
  private static final int UINT8 = 2;
  private static final int INT32 = 6;
  private static final int INT64 = 7;

  public static OnnxTensorValue read(ByteBuffer message) {
    WireReader reader = new WireReader(message);
    String name = "";
    int type = 0;
    Numbers dimensions = new Numbers();
    Numbers numbers = new Numbers();
    ByteBuffer raw = ByteBuffer.allocate(0);
    while (reader.next()) {
      switch (reader.field()) {
        case DIMENSIONS -> reader.integers(dimensions);
        case TYPE -> type = (int) reader.integer();
        case NAME -> name = reader.text();
        case FLOATS -> reader.decimals(numbers);
        case INT32S, INT64S -> reader.integers(numbers);
        case RAW -> raw = reader.bytes();
        default -> {}
      }
    }
    while (raw.hasRemaining()) {
      numbers.add(next(raw, type));
    }
    return new OnnxTensorValue(name, dimensions.integers(), type == FLOAT, numbers);
  }

  private static long next(ByteBuffer raw, int type) {
    return switch (type) {
      case FLOAT, INT32 -> raw.getInt();
      case INT64 -> raw.getLong();
      case UINT8 -> raw.get();
      default -> throw new UnreadableGraphException("tensor of type " + type);
    };
  }

  public float[] decimals() {
    if (!floats) {
      throw new UnreadableGraphException(name + " holds no floats");
    }
    return numbers.decimals();
  }

  public int[] integers() {
    if (floats) {
      throw new UnreadableGraphException(name + " holds no whole numbers");
    }
    return numbers.integers();
  }

  /** Floats that are the same for every row, one per column. */
  public float[] row() {
    for (int d = 0; d < dimensions.length - 1; d++) {
      if (dimensions[d] != 1) {
        throw new UnreadableGraphException(name + " has several rows");
      }
    }
    return decimals();
  }
}
