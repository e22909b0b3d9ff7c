package dev.tranche.training.onnx;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bytes by which a label encoder knows categories: UTF-8 and, where a category has characters
 * beyond U+FFFF, the modified UTF-8 (each surrogate as three bytes) in which ONNX Runtime's Java
 * binding passes them.
 *
 * @param keys all the categories in UTF-8, then some of them again
 * @param category the category each key stands for
 */
record CategoryKeys(List<ByteString> keys, int[] category) {
  CategoryKeys {
    keys = List.copyOf(keys);
  }

  static CategoryKeys of(List<String> categories) {
    List<ByteString> keys = new ArrayList<>();
    categories.forEach(category -> keys.add(ByteString.copyFromUtf8(category)));
    int[] again =
        IntStream.range(0, categories.size())
            .filter(i -> categories.get(i).chars().anyMatch(c -> Character.isSurrogate((char) c)))
            .toArray();
    int[] category = new int[categories.size() + again.length];
    for (int i = 0; i < category.length; i++) {
      category[i] = i < categories.size() ? i : again[i - categories.size()];
    }
    for (int i : again) {
      keys.add(modified(categories.get(i)));
    }
    return new CategoryKeys(keys, category);
  }

  /** Per key the value of its category. */
  float[] values(float[] valueOfCategory) {
    float[] values = new float[category.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = valueOfCategory[category[i]];
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
