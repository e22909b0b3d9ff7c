package dev.tranche.scoring.audit;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A fingerprint of what a model saw of a customer: SHA-256, in hexadecimal digits, over the values
 * in the bundle's feature order. The same row has the same hash wherever it was read from, JSON or
 * CSV.
 *
 * <p>What is hashed, integers and float bits in big-endian order: the byte 1, for this layout; the
 * number of features; of each its kind ({@code N} or {@code C}) and its name; then of each its
 * value. Names and categories are UTF-8, their length in bytes before them. A number is its IEEE
 * 754 bits, where a missing one is {@code 7fc00000} and negative zero is zero: no split and no
 * weight can tell the two apart, and a CSV file's reader makes them one. A missing category is the
 * empty text.
 *
 * <p>What it is for: to find the row of a decision in data that one holds already, and to show that
 * it is that row. Nobody can compute the values back from it. But whoever can guess a row can check
 * the guess, and few, coarse features leave few rows to guess: it is a pseudonym, not an
 * anonymisation, and two decisions on the same values carry the same one. A log with it needs the
 * protection that such a log needs.
 *
 * <p>Thread-safe.
 */
public final class InputHash {
  private static final byte LAYOUT = 1;

  private final List<Feature> features;
  private final MessageDigest header;

  public InputHash(List<Feature> features) {
    this.features = List.copyOf(features);
    this.header = Sha256.digest();
    header.update(LAYOUT);
    header.update(ByteBuffer.allocate(Integer.BYTES).putInt(features.size()).flip());
    for (Feature feature : features) {
      header.update((byte) (feature instanceof Feature.Numeric ? 'N' : 'C'));
      byte[] name = feature.name().getBytes(StandardCharsets.UTF_8);
      header.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
      header.update(name);
    }
  }

  /** The row's hash, 64 hexadecimal digits. */
  public String of(Row row) {
    byte[][] categories = new byte[features.size()][];
    int size = 0;
    for (int f = 0; f < categories.length; f++) {
      size += Integer.BYTES;
      if (features.get(f) instanceof Feature.Categorical) {
        categories[f] = row.texts()[f].getBytes(StandardCharsets.UTF_8);
        size += categories[f].length;
      }
    }
    ByteBuffer values = ByteBuffer.allocate(size);
    for (int f = 0; f < categories.length; f++) {
      if (categories[f] == null) {
        // Adding zero turns -0 into 0; the conversion to bits knows only one NaN.
        values.putInt(Float.floatToIntBits(row.numbers()[f] + 0.0f));
      } else {
        values.putInt(categories[f].length).put(categories[f]);
      }
    }
    return HexFormat.of().formatHex(afterHeader().digest(values.array()));
  }

  private MessageDigest afterHeader() {
    try {
      return (MessageDigest) header.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
    }
  }
}
