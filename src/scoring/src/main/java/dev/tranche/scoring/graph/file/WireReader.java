package dev.tranche.scoring.graph.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of a protocol buffers message one after the other, as its wire format has them
 * (protobuf.dev, "Encoding"). Not thread-safe.
 */
final class WireReader {
  private static final int VARINT = 0;
  private static final int LONG = 1;
  private static final int BYTES = 2;
  private static final int INT = 5;

  private static final int TYPE_BITS = 3;
  private static final int GROUP_BITS = 7;

  private final ByteBuffer message;
  private int start;
  private int field;
  private int type;
  private long value;
  private ByteBuffer bytes = ByteBuffer.allocate(0);

  WireReader(ByteBuffer message) {
    this.message = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether there is another field, which is then the one that is told of. */
  boolean next() {
    if (!message.hasRemaining()) {
      return false;
    }
    start = message.position();
    long tag = varint();
    field = (int) (tag >>> TYPE_BITS);
    type = (int) (tag & ((1 << TYPE_BITS) - 1));
    switch (type) {
      case VARINT -> value = varint();
      case LONG -> value = message.getLong();
      case INT -> value = message.getInt();
      case BYTES -> {
        int length = Math.toIntExact(varint());
        bytes = message.slice(message.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        message.position(message.position() + length);
      }
      default -> throw new UnreadableGraphException("wire type " + type);
    }
    return true;
  }

  private long varint() {
    long sum = 0;
    int shift = 0;
    byte group;
    do {
      group = message.get();
      sum |= (group & ((1L << GROUP_BITS) - 1)) << shift;
      shift += GROUP_BITS;
    } while (group < 0);
    return sum;
  }

  int field() {
    return field;
  }

  /** The field's whole number. */
  long integer() {
    return value;
  }

  /** The field's bytes: a message, a text, or packed numbers. */
  ByteBuffer bytes() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  String text() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  /** Takes the whole numbers of a repeated field: one, or several packed. */
  void integers(Numbers numbers) {
    if (type != BYTES) {
      numbers.add(value);
      return;
    }
    WireReader packed = new WireReader(bytes);
    while (packed.message.hasRemaining()) {
      numbers.add(packed.varint());
    }
  }

  /** Takes the decimals of a repeated field, as their bits: one, or several packed. */
  void decimals(Numbers bits) {
    if (type != BYTES) {
      bits.add(value);
      return;
    }
    for (ByteBuffer packed = bytes(); packed.hasRemaining(); ) {
      bits.add(packed.getInt());
    }
  }

  /** The field as it stands in the message, its tag included. */
  ByteBuffer raw() {
    return message.slice(start, message.position() - start);
  }
}
