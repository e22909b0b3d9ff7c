package dev.tranche.training.onnx;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bytes by which a label encoder knows levels: UTF-8 and, where a level has characters beyond
 * U+FFFF, the modified UTF-8 (each surrogate as three bytes) in which ONNX Runtime's Java binding
 * passes them.
 *
 * @param keys all the levels in UTF-8, then some of them again
 * @param level the level each key stands for
 */
record CategoryKeys(List<ByteString> keys, int[] level) {
  CategoryKeys {
    keys = List.copyOf(keys);
  }

  static CategoryKeys of(List<String> levels) {
    List<ByteString> keys = new ArrayList<>();
    levels.forEach(level -> keys.add(ByteString.copyFromUtf8(level)));
    int[] again =
        IntStream.range(0, levels.size())
            .filter(i -> levels.get(i).chars().anyMatch(c -> Character.isSurrogate((char) c)))
            .toArray();
    int[] level = new int[levels.size() + again.length];
    for (int i = 0; i < level.length; i++) {
      level[i] = i < levels.size() ? i : again[i - levels.size()];
    }
    for (int i : again) {
      keys.add(modified(levels.get(i)));
    }
    return new CategoryKeys(keys, level);
  }

  /** Per key the value of its level. */
  float[] values(float[] valueOfLevel) {
    float[] values = new float[level.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = valueOfLevel[level[i]];
    }
    return values;
  }

  private static ByteString modified(String text) {
    ByteString.Output bytes = ByteString.newOutput();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes.write(c);
      } else if (c < 0x800) {
        bytes.write(0xC0 | (c >> 6));
        bytes.write(0x80 | (c & 0x3F));
      } else {
        bytes.write(0xE0 | (c >> 12));
        bytes.write(0x80 | ((c >> 6) & 0x3F));
        bytes.write(0x80 | (c & 0x3F));
      }
    }
    return bytes.toByteString();
  }
}
