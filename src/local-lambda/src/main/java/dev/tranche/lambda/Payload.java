package dev.tranche.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Bodies of at most 6 MB, Lambda's limit for events and for answers. */
final class Payload {

  static final int LIMIT_BYTES = 6 * 1024 * 1024;

  private Payload() {}

  /** All of the body; empty if it is over the limit. */
  static Optional<byte[]> read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
    if (bytes.length <= LIMIT_BYTES) {
      return Optional.of(bytes);
    }
    // A sender whose connection closes while it still writes never sees the refusal.
    in.transferTo(OutputStream.nullOutputStream());
    return Optional.empty();
  }
}
