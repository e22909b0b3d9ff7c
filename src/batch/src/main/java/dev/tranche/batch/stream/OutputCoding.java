package dev.tranche.batch.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** How the bytes of an output file are written. */
public enum OutputCoding {
  PLAIN,
  /** Each block is a gzip member of its own (RFC 1952), so that all threads can compress. */
  GZIP;

  /** The bytes as the file has them; none stay none. */
  public byte[] encoded(byte[] bytes) {
    if (this == PLAIN || bytes.length == 0) {
      return bytes;
    }
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(encoded)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return encoded.toByteArray();
  }
}
