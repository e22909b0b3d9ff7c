package dev.tranche.batch.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** How the bytes of an output file are written. */
public enum OutputCoding {
  PLAIN,
  /** Each block is a gzip member of its own (RFC 1952), so that all threads can compress. */
  GZIP;

  private static final String GZ = ".gz";

  /** As a file of that name is to be written. */
  public static OutputCoding of(Path output) {
    return output.toString().endsWith(GZ) ? GZIP : PLAIN;
  }

  /** What a file of nothing has: so one whose blocks all give nothing is still a gzip file. */
  byte[] nothing() {
    return this == PLAIN ? new byte[0] : member(new byte[0]);
  }

  /** The bytes as the file has them; none stay none. */
  public byte[] encoded(byte[] bytes) {
    if (this == PLAIN || bytes.length == 0) {
      return bytes;
    }
    return member(bytes);
  }

  private static byte[] member(byte[] bytes) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(encoded)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return encoded.toByteArray();
  }
}
