package dev.tranche.scoring.audit;

import dev.tranche.base.Sha256;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Bytes that are hashed where they are, in memory that is used again. */
final class HashedBytes extends ByteArrayOutputStream {
  private static final int LARGE = 4 << 20;

  private final MessageDigest digest = Sha256.digest();

  /**
   * SHA-256 of the end of them and one byte more, 64 hexadecimal digits.
   *
   * @param from where the end begins
   */
  synchronized String hash(int from, char last) {
    digest.update(buf, from, count - from);
    digest.update((byte) last);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Forgets them all; a very large memory is given back. */
  @Override
  public synchronized void reset() {
    super.reset();
    if (buf.length > LARGE) {
      buf = new byte[LARGE];
    }
  }
}
