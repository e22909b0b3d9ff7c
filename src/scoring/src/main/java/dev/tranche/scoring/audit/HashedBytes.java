package dev.tranche.scoring.audit;

import dev.tranche.base.Sha256;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Bytes that are hashed where they are. */
final class HashedBytes extends ByteArrayOutputStream {
  /**
   * SHA-256 of the end of them and one byte more, 64 hexadecimal digits.
   *
   * @param from where the end begins
   */
  synchronized String hash(int from, char last) {
    MessageDigest digest = Sha256.digest();
    digest.update(buf, from, count - from);
    digest.update((byte) last);
    return HexFormat.of().formatHex(digest.digest());
  }
}
